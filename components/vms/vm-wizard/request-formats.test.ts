import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatRequest } from './request-formats';

const request = {
  name: 'web-{01..02}',
  vcpus: 2,
  tags: ['web', "it's"],
  disks: [{ sizeBytes: 10 }, { sizeBytes: 20, policy: 'ssd' }],
  placement: { policy: 'spread' },
  nics: undefined,
};

describe('formatRequest', () => {
  it('writes YAML that reads back as the same request', () => {
    expect(parse(formatRequest(request, 'yaml', ''))).toEqual(JSON.parse(JSON.stringify(request)));
  });
  it('writes JSON that reads back as the same request', () => {
    expect(JSON.parse(formatRequest(request, 'json', ''))).toEqual(JSON.parse(JSON.stringify(request)));
  });
  it('writes HCL with a labelled block, aligned attributes and a block per disk', () => {
    expect(formatRequest(request, 'hcl', '')).toBe(
      [
        'vm "web-{01..02}" {',
        '  vcpus = 2',
        '  tags  = ["web", "it\'s"]',
        '  disks {',
        '    sizeBytes = 10',
        '  }',
        '  disks {',
        '    sizeBytes = 20',
        '    policy    = "ssd"',
        '  }',
        '  placement {',
        '    policy = "spread"',
        '  }',
        '}',
      ].join('\n'),
    );
  });
  it('escapes what HCL would read as a template', () => {
    const price = '$' + '{price}';
    expect(formatRequest({ name: 'a', description: `costs ${price}` }, 'hcl', '')).toContain(`"costs $${price}"`);
  });
  it('quotes the body of curl for a shell', () => {
    const text = formatRequest(request, 'curl', 'http://127.0.0.1:3000/api/v1/vms/batch');
    expect(text).toContain("'http://127.0.0.1:3000/api/v1/vms/batch'");
    expect(text).toContain(`"it'\\''s"`);
  });
});
