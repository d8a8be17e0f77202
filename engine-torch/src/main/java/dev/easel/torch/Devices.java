package dev.easel.torch;

import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.TorchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses where to compute. */
final class Devices {
    private static final Device FIRST_CUDA = new Device(Device.Kind.CUDA, 0);

    /** The driver's own file; LibTorch is not asked without it, for it would complain on the terminal. */
    private static final Path DRIVER = Path.of("/dev/nvidiactl");

    private Devices() {}

    /**
     * The device that was asked for, or else the first of CUDA if it works here, or else the CPU.
     *
     * @param natives the folder that LibTorch was loaded from
     * @throws NativesException if the device that was asked for does not work
     */
    static Device choose(LibTorch torch, Path natives, Optional<Device> asked) throws NativesException {
        if (asked.isPresent()) {
            var device = asked.get();
            if (device.kind() == Device.Kind.CUDA && !isForCuda(natives)) {
                throw new NativesException("LibTorch in " + natives + " is without CUDA, so it cannot compute on "
                        + device + "; set EASEL_TORCH_LIB to torch/lib of an official PyTorch with CUDA");
            }
            if (!works(torch, device)) {
                throw new NativesException(
                        device + " does not work with LibTorch in " + natives + "; its reason is on standard error");
            }
            return device;
        }
        return isForCuda(natives) && Files.exists(DRIVER) && works(torch, FIRST_CUDA) ? FIRST_CUDA : Device.CPU;
    }

    private static boolean isForCuda(Path natives) {
        return Files.exists(natives.resolve("libtorch_cuda.so"));
    }

    private static boolean works(LibTorch torch, Device device) {
        try (var _ = torch.scope()) {
            return torch.to(torch.of(new float[] {1}, 1), device).floats()[0] == 1;
        } catch (TorchException e) {
            return false;
        }
    }
}
