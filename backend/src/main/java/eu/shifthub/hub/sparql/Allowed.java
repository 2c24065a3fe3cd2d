package eu.shifthub.hub.sparql;

import eu.shifthub.hub.platform.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;

/** What a query may call: the functions of SPARQL 1.1 and the casts of XML Schema. What is not named here is refused. */
final class Allowed {
    private static final String OF_JENA = "org.apache.jena.sparql.expr.";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Jena's classes of SPARQL 1.1's functions, as their simple names. */
    private static final Set<String> FUNCTIONS = names("""
            E_Bound E_Coalesce E_If E_Exists E_NotExists E_OneOf E_NotOneOf E_SameTerm
            E_LogicalAnd E_LogicalOr E_LogicalNot
            E_Equals E_NotEquals E_LessThan E_LessThanOrEqual E_GreaterThan E_GreaterThanOrEqual
            E_Add E_Subtract E_Multiply E_Divide E_UnaryMinus E_UnaryPlus
            E_NumAbs E_NumCeiling E_NumFloor E_NumRound E_Random
            E_IsIRI E_IsURI E_IsBlank E_IsLiteral E_IsNumeric
            E_Str E_Lang E_LangMatches E_Datatype E_IRI E_URI BNode0 BNode1 E_StrDatatype E_StrLang E_UUID E_StrUUID
            E_StrLength E_StrSubstring E_StrUpperCase E_StrLowerCase E_StrStartsWith E_StrEndsWith E_StrContains
            E_StrBefore E_StrAfter E_StrEncodeForURI E_StrConcat E_StrReplace E_Regex
            E_Now E_DateTimeYear E_DateTimeMonth E_DateTimeDay E_DateTimeHours E_DateTimeMinutes E_DateTimeSeconds
            E_DateTimeTimezone E_DateTimeTZ
            E_MD5 E_SHA1 E_SHA256 E_SHA384 E_SHA512
            """);

    private static final Set<String> AGGREGATES = names("""
            AggCount AggCountDistinct AggCountVar AggCountVarDistinct AggSum AggSumDistinct AggAvg AggAvgDistinct
            AggMin AggMinDistinct AggMax AggMaxDistinct AggSample AggSampleDistinct AggGroupConcat AggGroupConcatDistinct
            AggNull
            """);

    private static final Set<String> CASTS = names("boolean date dateTime decimal double float integer string").stream()
            .map(XSD::concat)
            .collect(Collectors.toUnmodifiableSet());

    private Allowed() {}

    static void function(ExprFunction function) {
        if (function instanceof E_Function called && !CASTS.contains(called.getFunctionIRI())) {
            throw refused("The function <" + called.getFunctionIRI() + ">");
        }
        if (!(function instanceof E_Function) && !isNamed(function.getClass(), FUNCTIONS)) {
            throw refused("The function " + function.getFunctionSymbol());
        }
    }

    static void aggregate(Object aggregate) {
        if (!isNamed(aggregate.getClass(), AGGREGATES)) {
            throw refused("The aggregate " + aggregate);
        }
    }

    static boolean isCast(Expr function) {
        return function instanceof E_Function;
    }

    static ProblemException refused(String what) {
        return SparqlProblem.NOT_ALLOWED.because(Map.of("what", what));
    }

    private static boolean isNamed(Class<?> type, Set<String> names) {
        return type.getName().startsWith(OF_JENA) && names.contains(type.getSimpleName());
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
