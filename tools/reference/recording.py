"""Runs a diffusers pipeline and keeps every tensor that passes between its stages."""

import numpy as np
import torch
from PIL import Image


def stored(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.detach().float().contiguous().clone()


class Recording:
    """One run: its settings as text, its tensors by name; `save_file(tensors, path, settings)` writes both. What depends
    on the family of the model is said by a subclass."""

    def __init__(self, pipe):
        self.pipe = pipe
        self.tensors: dict[str, torch.Tensor] = {}
        self.settings: dict[str, str] = {}
        self.velocities: list[torch.Tensor] = []
        self.hooks = []

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
        shape = self.noise_shape(width, height)
        latents = torch.cat([torch.randn(shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds])
        self.keep("noise", latents)

        restore = self._listen(stages)

        def after_step(_, step, __, tensors):
            self.keep(f"latents.{step}", tensors["latents"])
            return {}

        with torch.inference_mode():
            picture = pipe(
                prompt=prompt,
                width=width,
                height=height,
                num_inference_steps=steps,
                num_images_per_prompt=len(seeds),
                latents=latents,
                output_type="np",
                callback_on_step_end=after_step,
                **self.arguments(guidance, references),
            ).images
        restore()
        self.tensors["picture"] = torch.from_numpy((picture * 255).round().astype("uint8")).contiguous()
        for index, velocity in enumerate(self.velocities):
            self.keep(f"velocity.{index}", velocity)
        self.keep("timesteps", pipe.scheduler.timesteps)
        self.keep("sigmas", pipe.scheduler.sigmas)
        return self

    def noise_shape(self, width: int, height: int) -> tuple[int, ...]:
        raise NotImplementedError

    def arguments(self, guidance: float, references: list[Image.Image]) -> dict:
        """Of the pipeline's call, beside those that all have; guidance 1 is none."""
        raise NotImplementedError

    def language_model(self) -> torch.nn.Module:
        raise NotImplementedError

    def watch(self) -> None:
        """Hooks what each block of the transformer gives."""
        raise NotImplementedError

    def velocities_of(self, out) -> list[torch.Tensor]:
        """Noise minus picture, from what the transformer gives: towards the prompt, then by the negative prompt."""
        raise NotImplementedError

    def embeddings(self, encoded) -> torch.Tensor:
        """[1, tokens, features] of the first prompt, from what `encode_prompt` gives."""
        raise NotImplementedError

    def hook(self, module: torch.nn.Module, name: str, pick=lambda out: out) -> None:
        def heard(_, __, out):
            if name not in self.tensors:  # the first call: the first step, the conditional pass
                self.keep(name, pick(out))

        self.hooks.append(module.register_forward_hook(heard))

    def hook_input(self, module: torch.nn.Module, name: str) -> None:
        def heard(_, inputs):
            if name not in self.tensors:
                self.keep(name, inputs[0])

        self.hooks.append(module.register_forward_pre_hook(heard))

    def _listen(self, stages: bool):
        pipe = self.pipe
        self.hooks.append(
            pipe.transformer.register_forward_hook(lambda _, __, out: self.velocities.extend(self.velocities_of(out)))
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
            reader = self.language_model()
            self.hook(reader.embed_tokens, "text.0")
            for index, layer in enumerate(reader.layers):
                self.hook(layer, f"text.{index + 1}", lambda out: out[0] if isinstance(out, tuple) else out)
            self.watch()

        original = pipe.encode_prompt

        def encode_prompt(*args, **kwargs):
            out = original(*args, **kwargs)
            self.tensors.setdefault("prompt", stored(self.embeddings(out)))
            return out

        pipe.encode_prompt = encode_prompt

        def restore():
            for each in self.hooks:
                each.remove()
            pipe.vae.encode, pipe.vae.decode = encode, decode
            pipe.encode_prompt = original

        return restore


class Flux2Recording(Recording):
    TAPS = (1, 2, 3)  # 9, 18 and 27 of 36 layers, scaled down to 4

    def noise_shape(self, width, height):
        grid = 2 * self.pipe.vae_scale_factor
        return 1, self.pipe.transformer.config.in_channels, height // grid, width // grid

    def arguments(self, guidance, references):
        return {"image": references or None, "guidance_scale": guidance, "text_encoder_out_layers": self.TAPS}

    def language_model(self):
        return self.pipe.text_encoder.model

    def watch(self):
        transformer = self.pipe.transformer
        self.hook(transformer.time_guidance_embed, "time")
        self.hook(transformer.x_embedder, "embedded.image")
        self.hook(transformer.context_embedder, "embedded.text")
        for index, block in enumerate(transformer.transformer_blocks):
            self.hook(block, f"double.{index}.text", lambda out: out[0])
            self.hook(block, f"double.{index}.image", lambda out: out[1])
        for index, block in enumerate(transformer.single_transformer_blocks):
            self.hook(block, f"single.{index}")
        self.hook(transformer.norm_out, "norm_out")

    def velocities_of(self, out):
        return [out[0].detach()]  # a call each

    def embeddings(self, encoded):
        return encoded[0][:1]


class ZImageRecording(Recording):
    guided = False

    def run(self, *args, **kwargs):
        """Of the text encoder's layers only what is not padding: the pipeline drops the rest."""
        super().run(*args, **kwargs)
        for name in self.tensors:
            if name.startswith("text."):
                self.keep(name, self.tensors[name][:, : self.tensors["prompt"].shape[1]])
        return self

    def noise_shape(self, width, height):
        each = self.pipe.vae_scale_factor
        return 1, self.pipe.transformer.config.in_channels, height // each, width // each

    def arguments(self, guidance, references):
        assert not references
        self.guided = guidance > 1
        return {"guidance_scale": guidance - 1}  # this pipeline counts from 0

    def language_model(self):
        return self.pipe.text_encoder

    def watch(self):
        transformer = self.pipe.transformer
        self.hook(transformer.t_embedder, "time")
        self.hook_input(transformer.noise_refiner[0], "embedded.image")
        self.hook_input(transformer.context_refiner[0], "embedded.text")
        for index, block in enumerate(transformer.noise_refiner):
            self.hook(block, f"refined.image.{index}")
        for index, block in enumerate(transformer.context_refiner):
            self.hook(block, f"refined.text.{index}")
        for index, block in enumerate(transformer.layers):
            self.hook(block, f"layer.{index}")

    def velocities_of(self, out):
        velocity = -torch.stack(list(out[0])).squeeze(2).detach()  # the transformer gives picture minus noise
        return list(velocity.chunk(2)) if self.guided else [velocity]

    def embeddings(self, encoded):
        return encoded[0][0][None]
