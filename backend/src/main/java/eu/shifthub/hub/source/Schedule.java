package eu.shifthub.hub.source;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When something runs by itself.
 *
 * @param cron five fields as in Unix: minute, hour, day of month, month, day of week
 * @param timeZone an IANA name
 */
public record Schedule(String cron, String timeZone) {
    static final Duration LEAST = Duration.ofMinutes(5);
    private static final int SHOWN = 5;
    /** The library's word for never. */
    private static final Duration NEVER = Duration.ofDays(365L * 50);

    /** The same with blanks tidied; refuses what is wrong, and what comes due too often. */
    public Schedule checked(Instant now) {
        Schedule tidy = new Schedule(cron.strip().replaceAll("\\s+", " "), timeZone.strip());
        List<Instant> next = tidy.next(now, SHOWN);
        for (int i = 1; i < next.size(); i++) {
            if (Duration.between(next.get(i - 1), next.get(i)).compareTo(LEAST) < 0) {
                throw SourceProblem.CRON_TOO_OFTEN.at("schedule.cron", Map.of("minutes", LEAST.toMinutes()));
            }
        }
        if (next.isEmpty()) {
            throw SourceProblem.CRON_NEVER.at("schedule.cron");
        }
        return tidy;
    }

    /** The next times, at most so many. */
    List<Instant> next(Instant now, int count) {
        CronSchedule schedule = parsed();
        List<Instant> times = new ArrayList<>();
        Instant last = now;
        while (times.size() < count) {
            last = schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(last));
            if (Duration.between(now, last).compareTo(NEVER) > 0) {
                return times;
            }
            times.add(last);
        }
        return times;
    }

    public Instant next(Instant now) {
        return parsed().getNextExecutionTime(ExecutionComplete.simulatedSuccess(now));
    }

    private CronSchedule parsed() {
        ZoneId zone = zone();
        if (cron.split(" ", -1).length != 5) {
            throw SourceProblem.CRON_WRONG.at("schedule.cron");
        }
        try {
            return new CronSchedule(cron, zone, CronStyle.UNIX);
        } catch (IllegalArgumentException e) {
            throw SourceProblem.CRON_WRONG.at("schedule.cron");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw SourceProblem.ZONE_WRONG.at("schedule.timeZone", Map.of("zone", timeZone));
        }
    }
}
