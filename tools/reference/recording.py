"""Runs a diffusers pipeline and keeps every tensor that passes between its stages."""

import numpy as np
import torch
from diffusers import Flux2KleinPipeline
from PIL import Image


def stored(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.detach().float().contiguous().clone()


class Recording:
    """One run: its settings as text, its tensors by name; `save_file(tensors, path, settings)` writes both."""

    def __init__(self, pipe: Flux2KleinPipeline, taps: tuple[int, ...]):
        self.pipe = pipe
        self.taps = taps
        self.tensors: dict[str, torch.Tensor] = {}
        self.settings: dict[str, str] = {}

    def keep(self, name: str, tensor: torch.Tensor) -> None:
        self.tensors[name] = stored(tensor)

    def run(
        self,
        prompt: str,
        width: int,
        height: int,
        seeds: list[int],
        steps: int,
        guidance: float = 1.0,
        references: list[Image.Image] | None = None,
        stages: bool = False,
    ) -> "Recording":
        """`stages`: also keep the text encoder's layers and what each block of the first step gives."""
        pipe, references = self.pipe, references or []
        self.settings = {
            "prompt": prompt,
            "width": str(width),
            "height": str(height),
            "seeds": " ".join(map(str, seeds)),
            "steps": str(steps),
            "guidance": str(guidance),
            "dtype": str(pipe.dtype).removeprefix("torch."),
        }
        for index, picture in enumerate(references):
            self.tensors[f"reference.{index}"] = torch.from_numpy(np.array(picture))

        # Noise is drawn in float32, picture by picture, whatever the dtype of the run: that is what Easel does.
        grid = 2 * pipe.vae_scale_factor
        shape = (1, pipe.transformer.config.in_channels, height // grid, width // grid)
        noise = [torch.randn(shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds]
        latents = torch.cat(noise)
        self.keep("noise", latents)

        velocities: list[torch.Tensor] = []
        restore = self._listen(stages, velocities)

        def after_step(_, step, __, tensors):
            self.keep(f"latents.{step}", tensors["latents"])
            return {}

        with torch.inference_mode():
            picture = pipe(
                image=references or None,
                prompt=prompt,
                width=width,
                height=height,
                num_inference_steps=steps,
                guidance_scale=guidance,
                num_images_per_prompt=len(seeds),
                latents=latents,
                text_encoder_out_layers=self.taps,
                output_type="np",
                callback_on_step_end=after_step,
            ).images
        restore()
        self.tensors["picture"] = torch.from_numpy((picture * 255).round().astype("uint8")).contiguous()
        for index, velocity in enumerate(velocities):
            self.keep(f"velocity.{index}", velocity)
        self.keep("timesteps", pipe.scheduler.timesteps)
        self.keep("sigmas", pipe.scheduler.sigmas)
        return self

    def _listen(self, stages: bool, velocities: list[torch.Tensor]):
        pipe, hooks = self.pipe, []

        def hook(module, name, pick=lambda out: out):
            def heard(_, __, out):
                if f"{name}" not in self.tensors:  # the first call: the first step, the conditional pass
                    self.keep(name, pick(out))

            hooks.append(module.register_forward_hook(heard))

        hooks.append(
            pipe.transformer.register_forward_hook(lambda _, __, out: velocities.append(out[0].detach()))
        )
        encode, decode = pipe.vae.encode, pipe.vae.decode

        def encoding(pixels, *args, **kwargs):
            out = encode(pixels, *args, **kwargs)
            index = sum(name.startswith("encoded.") for name in self.tensors)
            self.keep(f"pixels.{index}", pixels)
            self.keep(f"encoded.{index}", out.latent_dist.mode())
            return out

        def decoding(latents, *args, **kwargs):
            out = decode(latents, *args, **kwargs)
            self.keep("undecoded", latents)
            self.keep("decoded", out[0] if isinstance(out, tuple) else out.sample)
            return out

        pipe.vae.encode, pipe.vae.decode = encoding, decoding

        if stages:
            hook(pipe.text_encoder.model.embed_tokens, "text.0")
            for index, layer in enumerate(pipe.text_encoder.model.layers):
                hook(layer, f"text.{index + 1}", lambda out: out[0] if isinstance(out, tuple) else out)
            transformer = pipe.transformer
            hook(transformer.time_guidance_embed, "time")
            hook(transformer.x_embedder, "embedded.image")
            hook(transformer.context_embedder, "embedded.text")
            for index, block in enumerate(transformer.transformer_blocks):
                hook(block, f"double.{index}.text", lambda out: out[0])
                hook(block, f"double.{index}.image", lambda out: out[1])
            for index, block in enumerate(transformer.single_transformer_blocks):
                hook(block, f"single.{index}")
            hook(transformer.norm_out, "norm_out")

        original = pipe.encode_prompt

        def encode_prompt(*args, **kwargs):
            out = original(*args, **kwargs)
            self.tensors.setdefault("prompt", stored(out[0][:1]))
            return out

        pipe.encode_prompt = encode_prompt

        def restore():
            for each in hooks:
                each.remove()
            pipe.vae.encode, pipe.vae.decode = encode, decode
            pipe.encode_prompt = original

        return restore
