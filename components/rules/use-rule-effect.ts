'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rulePreviewQuery } from '@/lib/api/queries/rules';
import { missingIn, type RuleDraft, toRuleRequest } from './rule-draft';

const askAfterMs = 300;
const unnamed = '(preview)';

/** What a draft would mean for the pool, asked 300 ms after the last change; nothing while its sentence is incomplete. A missing name is no matter. */
export function useRuleEffect(draft: RuleDraft, ruleId: string | null) {
  const missing = missingIn(draft);
  const question = JSON.stringify(
    missing === null || missing === 'needName' ? { ...toRuleRequest(draft), name: missing === null ? draft.name.trim() : unnamed } : null,
  );
  const [asked, setAsked] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(question), askAfterMs);
    return () => clearTimeout(timer);
  }, [question]);
  const rule: ReturnType<typeof toRuleRequest> | null = JSON.parse(asked);
  const query = useQuery({ ...rulePreviewQuery(rule ?? toRuleRequest(draft), ruleId), enabled: rule !== null, retry: false });
  return { effect: rule === null ? undefined : query.data, error: rule === null ? null : query.error, isIncomplete: question === 'null' };
}
