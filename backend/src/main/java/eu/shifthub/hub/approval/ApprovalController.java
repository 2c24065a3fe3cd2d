package eu.shifthub.hub.approval;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ApprovalController {
    private final Approvals approvals;
    private final Users users;
    private final Viewers viewers;

    ApprovalController(Approvals approvals, Users users, Viewers viewers) {
        this.approvals = approvals;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    Window<Approval> approvals(
            @Argument @Nullable List<ApprovalState> states,
            @Argument @Nullable ApprovalRole role,
            ScrollSubrange range) {
        int size = Pages.size(range);
        List<Approval> page = approvals.list(
                viewers.current(),
                states == null ? Set.of() : Set.copyOf(states),
                role,
                Pages.after(range).orElse(null),
                size + 1);
        return Pages.window(page, size, approval -> approval.id().value());
    }

    @QueryMapping
    Approval approval(@Argument ApprovalId id) {
        return approvals.get(viewers.current(), id);
    }

    @QueryMapping
    int pendingApprovals() {
        return approvals.countPending(viewers.current());
    }

    @MutationMapping
    Payload decideApproval(@Argument DecideApprovalInput input) {
        return new Payload(approvals.decide(viewers.person(), input.approval(), input.approve(), input.comment()));
    }

    @MutationMapping
    Payload withdrawApproval(@Argument WithdrawApprovalInput input) {
        return new Payload(approvals.withdraw(viewers.person(), input.approval()));
    }

    @BatchMapping
    Map<Approval, Viewer.Person> requester(List<Approval> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(Approval::requester).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> persons.get(parent.requester())));
    }

    @BatchMapping
    Map<Approval, Viewer.@Nullable Person> decidedBy(List<Approval> parents) {
        Map<UserId, Viewer.Person> persons = users.persons(parents.stream()
                .map(Approval::decidedBy)
                .filter(Objects::nonNull)
                .toList());
        Map<Approval, Viewer.@Nullable Person> deciders = new HashMap<>();
        parents.forEach(
                parent -> deciders.put(parent, parent.decidedBy() == null ? null : persons.get(parent.decidedBy())));
        return deciders;
    }

    @BatchMapping
    Map<Approval, List<ApprovalEvent>> history(List<Approval> parents) {
        Map<UUID, List<ApprovalEvent>> history =
                approvals.history(parents.stream().map(Approval::id).toList());
        return parents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        parent -> history.getOrDefault(parent.id().value(), List.of())));
    }

    @BatchMapping(typeName = "ApprovalEvent")
    Map<ApprovalEvent, Viewer.Person> by(List<ApprovalEvent> events) {
        Map<UserId, Viewer.Person> persons =
                users.persons(events.stream().map(ApprovalEvent::by).toList());
        return events.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), event -> persons.get(event.by())));
    }

    @BatchMapping
    Map<Approval, Boolean> canDecide(List<Approval> parents) {
        Set<ApprovalId> decidable = approvals.decidable(viewers.current(), parents);
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> decidable.contains(parent.id())));
    }

    @SchemaMapping
    boolean canWithdraw(Approval approval) {
        return approval.state() == ApprovalState.PENDING
                && approval.requester().value().equals(viewers.current().actor());
    }

    record DecideApprovalInput(
            ApprovalId approval, boolean approve, @Nullable String comment) {}

    record WithdrawApprovalInput(ApprovalId approval) {}

    record Payload(Approval approval) {}
}
