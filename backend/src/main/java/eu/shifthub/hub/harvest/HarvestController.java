package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.source.Schedule;
import eu.shifthub.hub.source.SourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What platform managers do with harvests. */
@Controller
class HarvestController {
    private final Harvests harvests;
    private final Viewers viewers;

    HarvestController(Harvests harvests, Viewers viewers) {
        this.harvests = harvests;
        this.viewers = viewers;
    }

    @QueryMapping
    List<Harvest> harvests() {
        return harvests.list(viewers.current());
    }

    @QueryMapping
    Harvest harvest(@Argument HarvestId id) {
        return harvests.get(viewers.current(), id);
    }

    @MutationMapping
    HarvestPayload createHarvest(@Argument CreateHarvestInput input) {
        Viewer.Person by = viewers.person();
        Harvest made = harvests.create(by, input.source(), input.audience(), input.schedule());
        return new HarvestPayload(input.run() ? harvests.run(by, made.id()) : made);
    }

    @MutationMapping
    HarvestPayload changeHarvest(@Argument ChangeHarvestInput input) {
        return new HarvestPayload(
                harvests.change(viewers.person(), input.id(), input.audience(), input.schedule(), input.paused()));
    }

    @MutationMapping
    DeleteHarvestPayload deleteHarvest(@Argument DeleteHarvestInput input) {
        harvests.delete(viewers.person(), input.id());
        return new DeleteHarvestPayload(input.id());
    }

    @MutationMapping
    HarvestPayload runHarvest(@Argument RunHarvestInput input) {
        return new HarvestPayload(harvests.run(viewers.person(), input.id()));
    }

    @MutationMapping
    HarvestPayload cancelHarvestRun(@Argument CancelHarvestRunInput input) {
        return new HarvestPayload(harvests.cancel(viewers.person(), input.id()));
    }

    record CreateHarvestInput(
            SourceId source, Audience audience, @Nullable Schedule schedule, boolean run) {}

    record ChangeHarvestInput(
            HarvestId id, Audience audience, @Nullable Schedule schedule, boolean paused) {}

    record DeleteHarvestInput(HarvestId id) {}

    record RunHarvestInput(HarvestId id) {}

    record CancelHarvestRunInput(HarvestId id) {}

    record HarvestPayload(Harvest harvest) {}

    record DeleteHarvestPayload(HarvestId id) {}
}
