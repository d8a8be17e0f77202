"""Tiny checkpoints of FLUX.2 [klein] and Z-Image with random weights, in the exact folder layout of the real ones."""

from pathlib import Path

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    ZImagePipeline,
    ZImageTransformer2DModel,
)
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

# Special tokens in the order of the real vocabulary.
SPECIALS = (
    "<|endoftext|> <|im_start|> <|im_end|> <|object_ref_start|> <|object_ref_end|> <|box_start|> <|box_end|> "
    "<|quad_start|> <|quad_end|> <|vision_start|> <|vision_end|> <|vision_pad|> <|image_pad|> <|video_pad|>"
).split()
ADDED = "<tool_call> </tool_call> <tool_response> </tool_response> <think> </think>".split()

# The pre-tokenizer's expression of the Qwen2 family.
PIECES = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)

# One user turn, on demand with an empty train of thought: what the real template writes for the pipelines' calls.
CHAT = (
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\n\n</think>\n\n' }}{%- endif %}"
    "{%- endif %}"
)


def tokenizer(texts: list[str]) -> PreTrainedTokenizerFast:
    bpe = Tokenizer(models.BPE(fuse_unk=False, byte_fallback=False))
    bpe.normalizer = normalizers.NFC()
    bpe.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PIECES), behavior="isolated", invert=False),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    bpe.train_from_iterator(texts, trainer)
    bpe.add_special_tokens([AddedToken(each, normalized=False) for each in SPECIALS])
    bpe.add_tokens([AddedToken(each, normalized=False) for each in ADDED])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=bpe, pad_token="<|endoftext|>", eos_token="<|im_end|>", padding_side="right"
    )
    fast.chat_template = CHAT
    return fast


def randomise(module: torch.nn.Module) -> torch.nn.Module:
    """Gives every weight that starts as zero or one a value of its own, so that no mistake hides behind it."""
    for name, weight in module.named_parameters():
        if name.endswith("weight") and weight.dim() == 1:  # of a norm
            torch.nn.init.normal_(weight, 1.0, 0.3)
        elif name.endswith("pad_token"):
            torch.nn.init.normal_(weight, 0.0, 0.5)
        elif name.endswith("bias"):
            torch.nn.init.normal_(weight, 0.0, 0.2)
    for name, buffer in module.named_buffers():
        if name.endswith("running_mean"):
            torch.nn.init.normal_(buffer, 0.0, 0.5)
        elif name.endswith("running_var"):
            torch.nn.init.uniform_(buffer, 0.3, 2.0)
    return module.eval()


def qwen3(vocabulary: int) -> Qwen3ForCausalLM:
    text_encoder = Qwen3ForCausalLM(
        Qwen3Config(
            vocab_size=vocabulary,
            hidden_size=32,
            intermediate_size=48,
            num_hidden_layers=4,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=8,
            max_position_embeddings=1024,
            rope_parameters={"rope_type": "default", "rope_theta": 1000000.0},
            tie_word_embeddings=True,
        )
    )
    # As large as in a trained model, so that the attention of the layers above is not uniform.
    torch.nn.init.normal_(text_encoder.model.embed_tokens.weight, 0.0, 1.0)
    return text_encoder


def flux2(texts: list[str], distilled: bool) -> Flux2KleinPipeline:
    tokens = tokenizer(texts)
    torch.manual_seed(0)
    text_encoder = qwen3(len(tokens))
    transformer = Flux2Transformer2DModel(
        patch_size=1,
        in_channels=16,
        num_layers=2,
        num_single_layers=2,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=96,
        timestep_guidance_channels=256,
        mlp_ratio=3.0,
        axes_dims_rope=(4, 4, 4, 4),
        rope_theta=2000,
        guidance_embeds=False,
    )
    vae = AutoencoderKLFlux2(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(8, 8, 16, 16),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=64,
    )
    scheduler = FlowMatchEulerDiscreteScheduler(
        base_image_seq_len=256,
        base_shift=0.5,
        max_image_seq_len=4096,
        max_shift=1.15,
        shift=3.0,
        use_dynamic_shifting=True,
    )
    return Flux2KleinPipeline(
        scheduler=scheduler,
        vae=randomise(vae),
        text_encoder=randomise(text_encoder),
        tokenizer=tokens,
        transformer=randomise(transformer),
        is_distilled=distilled,
    )


def z_image(texts: list[str], shift: float) -> ZImagePipeline:
    """`shift` is all that tells the Turbo model (3) from the base model (6) in their folders."""
    tokens = tokenizer(texts)
    torch.manual_seed(0)
    text_encoder = qwen3(len(tokens))
    transformer = ZImageTransformer2DModel(
        in_channels=4,
        dim=32,
        n_layers=2,
        n_refiner_layers=2,
        n_heads=2,
        n_kv_heads=2,
        cap_feat_dim=32,
        axes_dims=[4, 6, 6],
        axes_lens=[1536, 512, 512],
    )
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(8, 8, 16, 16),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=64,
        scaling_factor=0.3611,
        shift_factor=0.1159,
        use_quant_conv=False,
        use_post_quant_conv=False,
    )
    return ZImagePipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(shift=shift),
        vae=randomise(vae),
        text_encoder=randomise(text_encoder).model,
        tokenizer=tokens,
        transformer=randomise(transformer),
    )


def save_z_image(pipe: ZImagePipeline, folder: Path) -> None:
    """As published: the index says `Qwen3Model`, and the files are those of the whole language model."""
    pipe.save_pretrained(folder)
    whole = Qwen3ForCausalLM(pipe.text_encoder.config)
    whole.model = pipe.text_encoder
    whole.tie_weights()
    whole.save_pretrained(folder / "text_encoder")
