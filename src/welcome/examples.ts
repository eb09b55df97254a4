import type { MessageKey } from '../model/say.ts';

/** An error to try the answer with, as its program prints it. */
export interface Example {
  label: MessageKey;
  text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    label: 'welcome_example_access',
    text: "openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project `proj_Example1Example2Example3` does not have access to model `gpt-5.6-sol`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}",
  },
  {
    label: 'welcome_example_quota',
    text: "openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}",
  },
  {
    label: 'welcome_example_key',
    text: "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-proj-****************wxyz.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
  },
  {
    label: 'welcome_example_vendor',
    text: '{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-opus-latest"}}',
  },
];
