#!/usr/bin/env python3
"""Makes the fixtures that engine-torch is tested against: of each family of models a tiny checkpoint with random weights,
and what Hugging Face diffusers computes with it, stage by stage. Run by hand, from anywhere:

    python -m venv /tmp/reference && /tmp/reference/bin/pip install -r tools/reference/requirements.txt
    /tmp/reference/bin/python tools/reference/make_fixtures.py            # or one of them: flux2, zimage
"""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from safetensors.torch import save_file

import prompts
import tiny
from recording import Flux2Recording, Recording, ZImageRecording

FIXTURES = Path(__file__).resolve().parents[2] / "engine-torch/src/test/resources/dev/easel/torch"


def picture(width: int, height: int, seed: int) -> Image.Image:
    """Something with edges, gradients and noise, so that a shift by one pixel shows."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width] / 32.0
    waves = [np.sin(x * random.uniform(0.5, 2) + y * random.uniform(0.5, 2) + random.uniform(0, 6)) for _ in range(3)]
    pixels = np.stack(waves, -1) * 90 + 128 + random.normal(0, 12, (height, width, 3))
    left, top = random.integers(0, width // 2), random.integers(0, height // 2)
    pixels[top : top + height // 3, left : left + width // 3] = random.uniform(0, 255, 3)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


FOX = "a red fox in the snow"

# The prompts of the runs below, and the empty one that guidance leads away from.
DRAWN = [FOX, "make it night", "put the fox on the hill", "all of them in one picture",
         "a lighthouse 灯台 at dusk", "a castle " * 200, "a castle", ""]


def read(tokens, text: str, thinking: bool) -> dict:
    """The pipelines' own call: padded to 512 tokens; `length` of them are the prompt."""
    message = [{"role": "user", "content": text}]
    written = tokens.apply_chat_template(message, tokenize=False, add_generation_prompt=True, enable_thinking=thinking)
    out = tokens(written, padding="max_length", truncation=True, max_length=512)
    return {"text": text, "ids": out["input_ids"], "length": sum(out["attention_mask"])}


def save_prompts(out: Path, readings: list[dict]) -> None:
    (out / "prompts.json").write_text(json.dumps(readings, ensure_ascii=True, indent=0))


def save_run(out: Path, name: str, run: Recording, leave_out=()) -> Recording:
    kept = {key: value for key, value in run.tensors.items() if not key.startswith(tuple(leave_out))}
    save_file(kept, out / f"{name}.safetensors", run.settings)
    spread = run.tensors["picture"].float().std().item()
    print(f"{name}: {len(kept)} tensors, picture {tuple(kept['picture'].shape)}, spread {spread:.1f}")
    return run


def emptied(name: str) -> Path:
    out = FIXTURES / name
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    return out


def silent(pipe):
    pipe.set_progress_bar_config(disable=True)
    return pipe


def tiled(vae, latents: torch.Tensor) -> torch.Tensor:
    """Decoded in tiles of 8 × 8 latents that share a quarter of their side; none lies within another."""
    vae.enable_tiling()
    vae.tile_latent_min_size, vae.tile_sample_min_size = 8, 64
    decoded = vae.decode(latents).sample
    vae.disable_tiling()
    return decoded.contiguous()


def flux2() -> None:
    out = emptied("flux2")
    distilled = silent(tiny.flux2(prompts.ALL, distilled=True))
    distilled.save_pretrained(out / "tiny")
    base = silent(tiny.flux2(prompts.ALL, distilled=False))

    def record(name, pipe, *args, leave_out=(), **kwargs):
        return save_run(out, name, Flux2Recording(pipe).run(*args, **kwargs), leave_out)

    slim = ("prompt", "encoded", "pixels")
    text = record("text", distilled, FOX, 80, 48, [1], 4, stages=True)
    record("one-reference", distilled, "make it night", 64, 64, [2], 4, references=[picture(80, 112, 1)])
    record(
        "two-references", distilled, "put the fox on the hill", 96, 64, [3], 4,
        references=[picture(71, 101, 2), picture(131, 67, 3)], leave_out=slim,
    )
    record(
        "three-references", distilled, "all of them in one picture", 48, 112, [4], 4,
        references=[picture(64, 64, 4), picture(96, 64, 5), picture(64, 80, 6)], leave_out=slim,
    )
    odd = record("odd", distilled, "a lighthouse 灯台 at dusk", 112, 176, [4294967295], 1, leave_out=slim)
    save_file({"decoded": tiled(distilled.vae, odd.tensors["undecoded"][:, :, :, :12])}, out / "tiled.safetensors")
    batch = record("batch", distilled, FOX, 80, 48, [7, 1, 123456789], 4, leave_out=slim)
    assert (batch.tensors["picture"][1].int() - text.tensors["picture"][0].int()).abs().max() <= 1
    record("base", base, "a castle " * 200, 64, 48, [5], 5, guidance=4.0, leave_out=slim)
    record("base-reference", base, "a castle", 48, 64, [6], 3, guidance=2.5, references=[picture(64, 96, 7)], leave_out=slim)
    half = silent(tiny.flux2(prompts.ALL, distilled=True)).to(torch.bfloat16)
    record("bfloat16", half, FOX, 80, 48, [1], 4, leave_out=slim)

    tokens = distilled.tokenizer
    save_prompts(out, [read(tokens, each, thinking=False) for each in DRAWN])
    golden = [{"text": each, "ids": tokens(each)["input_ids"]} for each in prompts.ALL]
    chat = [
        {
            "text": each,
            "ids": tokens(
                tokens.apply_chat_template(
                    [{"role": "user", "content": each}], tokenize=False, add_generation_prompt=True, enable_thinking=False
                )
            )["input_ids"],
        }
        for each in prompts.ALL[:20]
    ]
    (out / "tokens.json").write_text(json.dumps({"plain": golden, "chat": chat}, ensure_ascii=True, indent=0))

    source = picture(160, 119, 8)
    resized = {"source": source, "smaller": source.resize((103, 77), Image.Resampling.LANCZOS),
               "tiny": source.resize((17, 40), Image.Resampling.LANCZOS)}
    save_file({name: torch.from_numpy(np.array(each)) for name, each in resized.items()}, out / "lanczos.safetensors")
    noise = {f"seed.{seed}": torch.randn(shape, generator=torch.Generator().manual_seed(seed))
             for seed, shape in ((0, (3, 7)), (1, (1, 4, 5, 9)), (42, (64, 33)), (4294967295, (1, 17)))}
    save_file(noise, out / "noise.safetensors")


def zimage() -> None:
    out = emptied("zimage")
    turbo = silent(tiny.z_image(prompts.ALL, shift=3.0))
    tiny.save_z_image(turbo, out / "tiny")
    base = silent(tiny.z_image(prompts.ALL, shift=6.0))

    def record(name, pipe, *args, leave_out=("prompt",), **kwargs):
        return save_run(out, name, ZImageRecording(pipe).run(*args, **kwargs), leave_out)

    text = record("text", turbo, FOX, 80, 48, [1], 4, stages=True, leave_out=())
    record("whole", turbo, "a lighthouse 灯台 at dusk", 128, 64, [2], 2)  # 32 tokens: no padding of the picture
    record("odd", turbo, "a castle " * 200, 112, 176, [4294967295], 1)
    batch = record("batch", turbo, FOX, 80, 48, [7, 1, 123456789], 4)
    assert (batch.tensors["picture"][1].int() - text.tensors["picture"][0].int()).abs().max() <= 1
    # The longer prompt and the empty one are padded to different lengths.
    record("base", base, "a castle " * 60, 64, 48, [5], 5, guidance=5.0)
    record("base-batch", base, FOX, 48, 64, [6, 8], 3, guidance=2.5)
    half = silent(tiny.z_image(prompts.ALL, shift=3.0)).to(torch.bfloat16)
    record("bfloat16", half, FOX, 80, 48, [1], 4)

    drawn = [FOX, "a lighthouse 灯台 at dusk", "a castle " * 200, "a castle " * 60, ""]
    save_prompts(out, [read(turbo.tokenizer, each, thinking=True) for each in drawn])


def main() -> None:
    families = {"flux2": flux2, "zimage": zimage}
    torch.use_deterministic_algorithms(True)
    torch.set_grad_enabled(False)
    for name in sys.argv[1:] or families:
        families[name]()


if __name__ == "__main__":
    main()
