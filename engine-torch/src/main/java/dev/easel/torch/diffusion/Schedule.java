package dev.easel.torch.diffusion;

import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;

/**
 * The noise schedule as the folder describes it.
 *
 * @param dynamic whether the shift depends on the picture's size
 * @param shift of all sizes, if it does not
 */
public record Schedule(boolean dynamic, double shift) {

    /** Reads {@code scheduler/scheduler_config.json} of a diffusers folder. */
    public static Schedule read(Path folder) throws WeightsException {
        var file = ConfigFile.read(folder.resolve("scheduler/scheduler_config.json"));
        file.expect("_class_name", "FlowMatchEulerDiscreteScheduler");
        file.expect("num_train_timesteps", 1000);
        file.expect("time_shift_type", "exponential");
        for (var key : List.of(
                "use_karras_sigmas",
                "use_exponential_sigmas",
                "use_beta_sigmas",
                "invert_sigmas",
                "stochastic_sampling")) {
            file.expect(key, false);
        }
        file.expect("shift_terminal", node -> false, "null");
        return new Schedule(file.flag("use_dynamic_shifting", false), file.real("shift", 1));
    }
}
