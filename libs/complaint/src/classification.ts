import { meetClocks } from './case-clocks';
import { knownCategories, severityOf } from './categories';
import type { Asked } from './circumstances';
import type { ComplaintEvent } from './complaint';
import type { Complaint } from './state';
import type { Severity } from './vocabulary';
import { startWaiting } from './waiting';

export type ClassifyComplaint = {
  type: 'ClassifyComplaint';
  /** Without a severity the main category's own is taken. */
  data: { mainCategory: string; furtherCategories: string[]; severity?: Severity };
};
export type ComplaintClassified = {
  type: 'ComplaintClassified';
  data: { mainCategory: string; furtherCategories: string[]; severity: Severity };
};

export type AssignComplaint = { type: 'AssignComplaint'; data: { handlerId: string } };
export type ComplaintAssigned = {
  type: 'ComplaintAssigned';
  data: { handlerId: string; previousHandlerId?: string };
};

export type ClassificationCommand = ClassifyComplaint | AssignComplaint;
export type ClassificationEvent = ComplaintClassified | ComplaintAssigned;

export function decideClassification(
  command: ClassificationCommand,
  state: Complaint,
  asked: Asked,
): ComplaintEvent[] {
  if (command.type === 'ClassifyComplaint') return classify(command.data, state, asked);
  const { handlerId } = command.data;
  const previous = state.handlerId === undefined ? {} : { previousHandlerId: state.handlerId };
  return [{ type: 'ComplaintAssigned', data: { handlerId, ...previous } }];
}

/** The first classification is what verification waits for; a later one leaves every clock as it is. */
function classify(data: ClassifyComplaint['data'], state: Complaint, asked: Asked): ComplaintEvent[] {
  const { mainCategory } = data;
  const usual = severityOf(mainCategory, 'mainCategory', asked.policy);
  const furtherCategories = knownCategories(data.furtherCategories, 'furtherCategories', asked.policy).filter(
    (code) => code !== mainCategory,
  );
  const classified: ComplaintEvent = {
    type: 'ComplaintClassified',
    data: { mainCategory, furtherCategories, severity: data.severity ?? usual },
  };
  if (state.mainCategory !== undefined) return [classified];
  return [
    classified,
    ...meetClocks('verification', state.clocks, asked.at),
    ...startWaiting('completion', state, asked),
    ...startWaiting('overall', state, asked),
  ];
}

export function evolveClassification(state: Complaint, event: ClassificationEvent): Complaint {
  switch (event.type) {
    case 'ComplaintClassified':
      return { ...state, ...event.data, phase: state.phase === 'intake' ? 'classification' : state.phase };
    case 'ComplaintAssigned':
      return {
        ...state,
        handlerId: event.data.handlerId,
        phase: state.phase === 'classification' ? 'handling' : state.phase,
      };
  }
}
