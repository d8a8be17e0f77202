// The AI SDK with Runware's provider, as they are published.

// The provider hands on every answer as a warning, and the AI SDK prints warnings.
globalThis.AI_SDK_LOG_WARNINGS = false;

export { createRunware } from '@runware/ai-sdk-provider';
export { generateImage } from 'ai';
