// The record of a journey was deleted, in the report or on the command line: nothing of it goes on.
import { refreshBadge } from './badge';
import { forgetJourney } from './journeys';
import { tellTabs } from './tab_view';

export async function letGo(journey: string): Promise<void> {
  await forgetJourney(journey);
  await tellTabs();
  await refreshBadge();
}
