'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../ui/use-format';
import type { RuleDraft } from './rule-draft';

/** What a rule says, in the reader's words: "VMs tagged web must run on different hosts". */
export function useRuleSentence(): (rule: RuleDraft) => string {
  const t = useTranslations('rules');
  const format = useFormat();
  const who = ({ guests, guestTags }: RuleDraft) => {
    const tags = format.list(guestTags);
    const names = format.list(guests.map(({ name }) => name));
    if (guestTags.length === 0) return guests.length === 0 ? t('who.none') : t('who.guests', { guests: names });
    return guests.length === 0 ? t('who.tags', { tags }) : t('who.both', { tags, guests: names });
  };
  const where = ({ hosts, hostTags, racks }: RuleDraft) => {
    const parts = [
      ...(hosts.length > 0 ? [t('where.hosts', { names: format.list(hosts.map(({ name }) => name)) })] : []),
      ...(hostTags.length > 0 ? [t('where.tags', { names: format.list(hostTags) })] : []),
      ...(racks.length > 0 ? [t('where.racks', { count: racks.length, names: format.list(racks) })] : []),
    ];
    return parts.length === 0 ? t('where.none') : format.list(parts);
  };
  return (rule) => t(`sentence.${rule.relation}`, { who: who(rule), where: where(rule), hard: String(rule.hard) });
}
