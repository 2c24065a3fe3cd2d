package eu.shifthub.hub.platform;

import java.util.List;

/** Foreseen problems of one input, each blamed on its field; the caller gets an error for each. */
public final class SeveralProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProblemException> problems;

    /** @param problems at least one */
    public SeveralProblems(List<ProblemException> problems) {
        super(problems.getFirst().getMessage());
        this.problems = List.copyOf(problems);
    }

    public List<ProblemException> problems() {
        return problems;
    }
}
