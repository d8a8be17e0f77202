#!/usr/bin/env python3
"""Measures the same parts as engine-torch's FamilyBenchmark with Hugging Face diffusers; bench/torch.sh runs both.

Arguments: flux2 or zimage, dtype (F32 or BF16; what follows it after -AS- is Easel's alone), side in pixels, blocks in
which text and picture are apart, blocks in which they are together, batch, runs.
"""

import sys
import time

import torch
from diffusers import AutoencoderKL, AutoencoderKLFlux2, Flux2Transformer2DModel, ZImageTransformer2DModel

TEXT = 512


def measure(runs: int, work) -> tuple[float, float]:
    wall, processor = [], []
    for _ in range(runs + 1):
        start = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - start[0])
        processor.append(time.process_time() - start[1])
    return min(wall[1:]), min(processor[1:])


def show(name: str, a: float, b: float) -> None:
    print(f"{name:40} {a:10.3f} {b:10.3f}", flush=True)


VAE = dict(
    down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
    block_out_channels=(128, 256, 512, 512), layers_per_block=2,
)


def flux2(apart: int, together: int, rows: int, batch: int):
    """A step, and the autoencoder with the number of its channels."""
    transformer = Flux2Transformer2DModel(
        in_channels=128, num_layers=apart, num_single_layers=together, attention_head_dim=128,
        num_attention_heads=24, joint_attention_dim=7680, guidance_embeds=False,
    ).eval()
    image_ids = torch.cartesian_prod(torch.arange(1), torch.arange(rows), torch.arange(rows), torch.arange(1))
    text_ids = torch.cartesian_prod(torch.arange(1), torch.arange(1), torch.arange(1), torch.arange(TEXT))
    latents, text = torch.rand(batch, rows * rows, 128), torch.rand(batch, TEXT, 7680)
    step = lambda: transformer(
        hidden_states=latents, encoder_hidden_states=text, timestep=torch.full((batch,), 0.5),
        img_ids=image_ids, txt_ids=text_ids, guidance=None, return_dict=False,
    )
    return step, lambda: AutoencoderKLFlux2(latent_channels=32, **VAE).eval(), 32


def zimage(apart: int, together: int, rows: int, batch: int):
    transformer = ZImageTransformer2DModel(n_layers=together, n_refiner_layers=apart, axes_lens=[1536, 512, 512]).eval()
    latents, text = torch.rand(batch, 16, 1, 2 * rows, 2 * rows), torch.rand(batch, TEXT, 2560)
    step = lambda: transformer(list(latents), torch.full((batch,), 0.5), list(text), return_dict=False)
    vae = lambda: AutoencoderKL(latent_channels=16, use_quant_conv=False, use_post_quant_conv=False, **VAE).eval()
    return step, vae, 16


def main() -> None:
    family = {"flux2": flux2, "zimage": zimage}[sys.argv[1]]
    dtype = {"F32": torch.float32, "BF16": torch.bfloat16}[sys.argv[2].split("-")[0]]
    side, apart, together, batch, runs = map(int, sys.argv[3:])
    torch.set_grad_enabled(False)
    torch.set_default_dtype(dtype)
    width = {"flux2": 3072, "zimage": 3840}[sys.argv[1]]
    x, weight = torch.rand(1536, width), torch.rand(3 * width, width)
    wall, processor = measure(runs, lambda: torch.nn.functional.linear(x, weight))
    show("matrix product, GFLOP/s", 2 * 1536 * width * 3 * width / 1e9 / wall, processor)

    step, autoencoder, channels = family(apart, together, side // 16, batch)
    show("transformer step", *measure(runs, step))
    del step
    vae = autoencoder()
    small = torch.rand(1, channels, side // 16, side // 16)
    show("decoder at half the side", *measure(runs, lambda: vae.decode(small, return_dict=False)))


if __name__ == "__main__":
    main()
