package eu.shifthub.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can check. */
class HouseTest {
    private static final String ROOMS = "eu.shifthub.hub.";
    private static final String TABLES = "eu.shifthub.db.";

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(HubApplication.class).verify();
    }

    @Test
    void onlyARoomTouchesItsOwnTables() {
        classes()
                .should(new ArchCondition<>("touch the tables of their own room only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        use.getTargetClass().getPackageName().startsWith(TABLES)
                                                && !use.getTargetClass()
                                                        .getPackageName()
                                                        .startsWith(TABLES + "embedded"))
                                .filter(use -> !roomOf(use.getTargetClass()).equals(first(type, ROOMS)))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                })
                .check(HubClasses.ALL);
    }

    /** The bucket of blobs is storage's own as well. */
    private static String roomOf(JavaClass ofDb) {
        String name = first(ofDb, TABLES);
        return name.equals("blob") ? "storage" : name;
    }

    @Test
    void onlyStoresAskTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("eu.shifthub.hub.platform", "eu.shifthub.hub.engine..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DSLContext.class)
                .check(HubClasses.ALL);
    }

    @Test
    void controllersAreNobodysBusinessOutsideTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(HubClasses.ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.[A-Za-z]*(Service|Manager|Impl|Util|Utils|Helper|DTO|Dto)")
                .check(HubClasses.ALL);
    }

    @Test
    void everyPackageSaysThatNullIsAnException() {
        Set<String> marked = HubClasses.ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all =
                HubClasses.ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        Assertions.assertThat(marked).containsAll(all);
    }

    private static String first(JavaClass type, String prefix) {
        String rest = type.getPackageName()
                .substring(Math.min(prefix.length(), type.getPackageName().length()));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
