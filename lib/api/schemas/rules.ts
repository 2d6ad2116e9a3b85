import { z } from 'zod';
import { ruleRelations } from '@/lib/domain/model/rule';
import { id, objectRef } from './shared';

export const rule = z.object({
  id,
  revision: z.number(),
  name: z.string(),
  relation: z.enum(ruleRelations),
  hard: z.boolean(),
  enabled: z.boolean(),
  guests: z.object({ ids: z.array(z.string()), tags: z.array(z.string()) }),
  hosts: z.object({ ids: z.array(z.string()), tags: z.array(z.string()), racks: z.array(z.string()) }),
});
export type Rule = z.infer<typeof rule>;

/** Some of many, by name. */
const someObjects = z.object({ count: z.number(), items: z.array(objectRef) });

/** A rule with what it means for the pool now. */
export const ruleInForce = rule.extend({
  /** Guests it speaks of, and those that stand where it does not want them. */
  members: someObjects,
  violators: someObjects,
  /** What it names, for sentences: ids turned into names. */
  named: z.object({ guests: z.array(objectRef), hosts: z.array(objectRef) }),
});
export type RuleInForce = z.infer<typeof ruleInForce>;

const words = z.array(z.string().min(1).max(80)).max(500).default([]);
export const ruleRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  relation: rule.shape.relation,
  hard: z.boolean().default(true),
  enabled: z.boolean().default(true),
  guests: z.strictObject({ ids: words, tags: words }),
  hosts: z.strictObject({ ids: words, tags: words, racks: words }).prefault({}),
});
/** A rule that clashes with others is saved only when that is said to be known. */
export const saveRuleRequest = ruleRequest.extend({ acceptClash: z.boolean().default(false) });
/** ruleId: the rule that it would replace. */
export const rulePreviewRequest = z.strictObject({ rule: ruleRequest, ruleId: id.nullable().default(null) });

/** Hard rules that cannot all be kept; without any one of them the others can. */
export const ruleClash = z.object({
  /** id is null for the rule that is being previewed. */
  rules: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
  why: z.enum(['together-and-apart', 'no-host-left', 'too-big-together', 'too-few-hosts', 'racks-and-together']),
  /** They can be kept now, but not while this host is down; null when they can never be. */
  withoutHost: objectRef.nullable(),
});
export type RuleClash = z.infer<typeof ruleClash>;

export const rulePreview = z.object({
  members: someObjects,
  violators: someObjects,
  clashes: z.array(ruleClash),
  /** What a repair plan would do: moves, and guests that have nowhere to go. */
  repair: z.object({ moves: z.number(), stuck: someObjects }),
});
export type RulePreview = z.infer<typeof rulePreview>;
