#!/usr/bin/env python3
"""Measures the same parts as engine-torch's Flux2Benchmark with Hugging Face diffusers; bench/torch.sh runs both.

Arguments: dtype (F32 or BF16; what follows it after -AS- is Easel's alone), side in pixels, double blocks, single
blocks, batch, runs.
"""

import sys
import time

import torch
from diffusers import AutoencoderKLFlux2, Flux2Transformer2DModel

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


def main() -> None:
    dtype = {"F32": torch.float32, "BF16": torch.bfloat16}[sys.argv[1].split("-")[0]]
    side, doubles, singles, batch, runs = map(int, sys.argv[2:])
    torch.set_grad_enabled(False)
    torch.set_default_dtype(dtype)
    x, weight = torch.rand(1536, 3072), torch.rand(9216, 3072)
    wall, processor = measure(runs, lambda: torch.nn.functional.linear(x, weight))
    show("matrix product, GFLOP/s", 2 * 1536 * 3072 * 9216 / 1e9 / wall, processor)

    transformer = Flux2Transformer2DModel(
        in_channels=128, num_layers=doubles, num_single_layers=singles, attention_head_dim=128,
        num_attention_heads=24, joint_attention_dim=7680, guidance_embeds=False,
    ).eval()
    rows = side // 16
    image_ids = torch.cartesian_prod(torch.arange(1), torch.arange(rows), torch.arange(rows), torch.arange(1))
    text_ids = torch.cartesian_prod(torch.arange(1), torch.arange(1), torch.arange(1), torch.arange(TEXT))
    latents, text = torch.rand(batch, rows * rows, 128), torch.rand(batch, TEXT, 7680)
    show("transformer step", *measure(runs, lambda: transformer(
        hidden_states=latents, encoder_hidden_states=text, timestep=torch.full((batch,), 0.5),
        img_ids=image_ids, txt_ids=text_ids, guidance=None, return_dict=False,
    )))
    del transformer

    vae = AutoencoderKLFlux2(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=32,
    ).eval()
    small = torch.rand(1, 32, side // 16, side // 16)
    show("decoder at half the side", *measure(runs, lambda: vae.decode(small, return_dict=False)))


if __name__ == "__main__":
    main()
