import { checkReferences } from './check-references';
import { scenarioDefinition } from './scenario-definition';

/** A scenario whose names all lead somewhere: what a fleet can be built from. */
export const checkedScenario = scenarioDefinition.superRefine((definition, context) => {
  for (const error of checkReferences(definition)) context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
});
