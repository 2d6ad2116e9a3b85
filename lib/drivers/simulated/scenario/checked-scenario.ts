import { checkReferences } from './check-references';
import { checkFleetSize } from './fleet-limits';
import { scenarioDefinition } from './scenario-definition';

/** A scenario of a size that can be built, whose names all lead somewhere: what a fleet can be made from. */
export const checkedScenario = scenarioDefinition.superRefine((definition, context) => {
  const excess = checkFleetSize(definition);
  const errors = excess.length > 0 ? excess : checkReferences(definition);
  for (const error of errors) context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
});
