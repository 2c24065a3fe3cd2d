package eu.shifthub.hub.serving;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is under {@code /data} and nothing of ours is no page of the SPA either. */
@RestController
class UnknownAddressController {
    @RequestMapping("/data/**")
    void unknown() {
        throw ServingProblem.NOT_THERE.because();
    }
}
