package eu.shifthub.hub.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.identity.People;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ApprovalsTest {
    @Autowired
    Approvals approvals;

    @Autowired
    DSLContext sql;

    private Viewer.Person worker;
    private Viewer.Person manager;
    private ApprovalId request;

    @BeforeEach
    void aRequest() {
        People people = new People(sql);
        worker = people.person(Role.WORKER);
        manager = people.person(Role.MANAGER);
        request = approvals.open(request(worker));
    }

    @Test
    void waitsForAPlatformManager() {
        assertThat(approvals.list(manager, Set.of(ApprovalState.PENDING), ApprovalRole.DECIDER, null, 200))
                .extracting(Approval::id)
                .contains(request);
        assertThat(approvals.list(worker, Set.of(), ApprovalRole.DECIDER, null, 200))
                .isEmpty();
    }

    @Test
    void marksTheRequestAsApproved() {
        Approval approved = approvals.decide(manager, request, true, "  fine  ");

        assertThat(approved.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo(manager.id());
        assertThat(approvals.history(List.of(request)).get(request.value()))
                .extracting(ApprovalEvent::state, ApprovalEvent::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ApprovalState.PENDING, null),
                        org.assertj.core.groups.Tuple.tuple(ApprovalState.APPROVED, "fine"));
    }

    @Test
    void letsNobodyDecideOnTheirOwnRequest() {
        ApprovalId own = approvals.open(request(manager));

        assertThatThrownBy(() -> approvals.decide(manager, own, true, null)).hasMessageContaining("their own");
    }

    @Test
    void hidesARequestFromThoseItDoesNotConcern() {
        Viewer.Person other = new People(sql).person(Role.WORKER);

        assertThatThrownBy(() -> approvals.get(other, request)).hasMessageContaining("no such request");
        assertThatThrownBy(() -> approvals.decide(other, request, true, null)).hasMessageContaining("no such request");
    }

    @Test
    void needsAReasonToReject() {
        assertThatThrownBy(() -> approvals.decide(manager, request, false, " ")).hasMessageContaining("Say why");
    }

    @Test
    void decidesOnce() {
        approvals.decide(manager, request, false, "no");

        assertThatThrownBy(() -> approvals.decide(manager, request, true, null)).hasMessageContaining("meantime");
        assertThatThrownBy(() -> approvals.withdraw(worker, request)).hasMessageContaining("meantime");
    }

    @Test
    void takesTheSameRequestOnceAtATime() {
        NewApproval same = request(worker);
        approvals.open(same);

        assertThatThrownBy(() -> approvals.open(same)).hasMessageContaining("already");
    }

    @Test
    void letsOnlyTheRequesterWithdraw() {
        assertThatThrownBy(() -> approvals.withdraw(manager, request)).hasMessageContaining("not yours");

        assertThat(approvals.withdraw(worker, request).state()).isEqualTo(ApprovalState.WITHDRAWN);
    }

    private static NewApproval request(Viewer.Person requester) {
        return new NewApproval(
                ApprovalKind.PUBLICATION,
                new ResourceRef("thing", Ids.next()),
                "A thing",
                requester.id(),
                "because",
                List.of(new ApprovalFact("version", "1")),
                "{\"version\":\"%s\",\"listed\":true}".formatted(Ids.next()),
                Deciders.PLATFORM_MANAGERS);
    }
}
