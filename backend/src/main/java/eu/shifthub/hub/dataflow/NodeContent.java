package eu.shifthub.hub.dataflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a node does. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InputNode.class, name = "input"),
    @JsonSubTypes.Type(value = FilterStep.class, name = "filter"),
    @JsonSubTypes.Type(value = SelectStep.class, name = "select"),
    @JsonSubTypes.Type(value = GroupByStep.class, name = "groupBy"),
    @JsonSubTypes.Type(value = SortStep.class, name = "sort"),
    @JsonSubTypes.Type(value = LimitStep.class, name = "limit"),
    @JsonSubTypes.Type(value = JoinStep.class, name = "join"),
    @JsonSubTypes.Type(value = OutputNode.class, name = "output")
})
public sealed interface NodeContent
        permits InputNode, FilterStep, SelectStep, GroupByStep, SortStep, LimitStep, JoinStep, OutputNode {}
