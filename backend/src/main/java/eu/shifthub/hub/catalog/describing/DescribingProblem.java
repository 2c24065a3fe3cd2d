package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import java.util.List;
import java.util.Map;

enum DescribingProblem implements Problem {
    CHANGED_MEANWHILE(
            Category.CONFLICT, "Somebody else has changed the description meanwhile. Look at theirs, then change it."),
    PROPERTY_UNKNOWN(Category.INPUT, "The profile has no property {property} that a person fills in."),
    PROPERTY_TWICE(Category.INPUT, "The property {property} is there twice."),
    VALUES_TOO_MANY(Category.INPUT, "A property has at most {most} values."),
    TITLE_MISSING(Category.INPUT, "A dataset needs a title of 1 to 200 characters."),
    LANGUAGE_UNKNOWN(Category.INPUT, "This is not the code of a language, or the property has only one language."),
    LANGUAGE_TWICE(Category.INPUT, "A text is said once in each language."),
    LINK_INVALID(Category.INPUT, "This is no whole address, such as https://example.org/page."),
    NUMBER_NEGATIVE(Category.INPUT, "The number must not be negative."),
    DAY_INVALID(Category.INPUT, "{day} has no year of four digits."),
    NEEDED_TO_PUBLISH(Category.INPUT, "{property} has to be said before the dataset is published: describe it first."),
    VALUE_WRONG(Category.INPUT, "A value of this property does not fit its rules ({code}).");

    /** A value that breaks a rule of the profile, in the words that the form has for it. */
    static ProblemException wrong(String property, String code, List<String> arguments) {
        return VALUE_WRONG.at(
                property,
                Map.of(
                        "code",
                        code,
                        "codeKey",
                        "describing.violation." + code,
                        "first",
                        arguments.stream().findFirst().orElse("")));
    }

    private final Category category;
    private final String message;

    DescribingProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "describing";
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String message() {
        return message;
    }
}
