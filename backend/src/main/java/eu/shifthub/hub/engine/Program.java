package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * A Java program of the hub that reads what is untrusted.
 *
 * @param classPath jars, and nothing else, that it may load classes from
 * @param heap of its Java
 * @param addressSpace all memory it may ask the system for
 * @param output that it may write in all
 * @param deadline after which it is killed
 */
public record Program(
        String mainClass,
        List<Path> classPath,
        DataSize heap,
        DataSize addressSpace,
        DataSize output,
        Duration deadline) {
    public Program {
        classPath = List.copyOf(classPath);
    }
}
