// The report's data as the host sends it (native_host/report/report_data.h). The protocol itself only carries it as the
// chunks of an export, so these types are not among the generated ones.
import type { Step } from '../../protocol/types';

export type { Actor, Step } from '../../protocol/types';

export type Basis = 'measured' | 'modelled' | 'declared' | 'unknown';

export interface Metric {
  name: string;
  value?: number;
  unit: string;
  basis: Basis;
}
export interface MetricDefinition {
  name: string;
  unit: string;
  definition: string;
  source: string;
}
export interface DemandMet {
  kind: string;
  stated: string;
  enforced: string;
  basis: Basis;
}
export interface JourneyMetrics {
  journey: string;
  flow: string;
  service: string;
  with_demur: boolean;
  status: string;
  started: string;
  metrics: Metric[];
  demands: DemandMet[];
}
export interface ReportJourney {
  metrics: JourneyMetrics;
  steps: Step[];
}
export interface ReportByHand {
  flow: string;
  source: string;
  dated: string;
  steps: number;
  clicks: number;
  keys: number;
  screens: number;
  klm_ms: number;
}
export interface ReportProof {
  events: number;
  head: string;
  level: string;
  does_not_prove: string[];
}
export interface ReportData {
  schema: string;
  demur: string;
  made: string;
  journeys: ReportJourney[];
  by_hand: ReportByHand[];
  definitions: MetricDefinition[];
  proof: ReportProof;
}
