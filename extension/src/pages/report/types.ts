// The report's data as the host sends it, in the pieces of the export "report".
export type {
  Actor,
  Basis,
  DemandMet,
  JourneyMetrics,
  Metric,
  MetricDefinition,
  ReportByHand,
  ReportData,
  ReportJourney,
  ReportProof,
  Step,
} from '../../protocol/types';
