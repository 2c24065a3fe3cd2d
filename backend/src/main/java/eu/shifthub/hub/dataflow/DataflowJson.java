package eu.shifthub.hub.dataflow;

import java.util.List;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How graphs and the progress of runs are written into the database. */
@Component
class DataflowJson {
    private final JsonMapper mapper;

    DataflowJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    JSONB write(Object value) {
        return JSONB.valueOf(mapper.writeValueAsString(value));
    }

    <T> T read(JSONB json, Class<T> type) {
        return mapper.readValue(json.data(), type);
    }

    <T> List<T> readList(JSONB json, Class<T> type) {
        return mapper.readerForListOf(type).readValue(json.data());
    }
}
