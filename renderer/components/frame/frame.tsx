/** The frame around every screen: the steps of the close at the left, the workspace at the top, progress at the bottom. */

import { screenOf } from '../../screens/screens.tsx';
import { useNavigation } from '../../state/navigation.ts';

/** The frame with the screen that is shown. */
export function Frame() {
  const screen = useNavigation((state) => state.screen);
  const Shown = screenOf[screen];
  return <Shown />;
}
