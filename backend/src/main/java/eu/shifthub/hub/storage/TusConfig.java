package eu.shifthub.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import me.desair.tus.server.TusFileUploadService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TusConfig {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Path folder(StorageProperties properties) {
        return properties.folder().resolve("uploads").toAbsolutePath();
    }

    /** Where the library keeps each upload, in a folder by its id, the bytes in the file {@code data}. */
    static Path files(StorageProperties properties) {
        return folder(properties).resolve("uploads");
    }

    @Bean
    static TusFileUploadService tusFileUploadService(StorageProperties properties) throws IOException {
        Path folder = folder(properties);
        // The library makes these on the first upload, but its cleaning up asks for them before.
        Files.createDirectories(files(properties));
        // Concatenation would make one upload out of many, around the limit of size.
        return new TusFileUploadService()
                .withUploadUri(UploadsController.PATH)
                .withStoragePath(folder.toString())
                .withUploadLockingService(new UploadLocks(PATIENCE))
                .withMaxUploadSize(properties.uploads().maxSize().toBytes())
                .withUploadExpirationPeriod(properties.uploads().expiry().toMillis())
                .disableTusExtension("concatenation");
    }

    @Bean
    static ExpiredUploads expiredUploads(TusFileUploadService tus) {
        return new ExpiredUploads(tus);
    }

    /** Removes uploads that nobody came back for. */
    record ExpiredUploads(TusFileUploadService tus) {
        @Scheduled(fixedDelayString = "${hub.storage.uploads.sweep-every:PT15M}")
        void remove() throws IOException {
            tus.cleanup();
        }
    }
}
