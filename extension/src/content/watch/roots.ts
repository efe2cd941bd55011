// The trees that are observed: the document, open shadow roots, documents of frames of the same origin. An observer is
// released when its tree has left the page.
import { holds } from './across';

const most = 500;
const pendingMost = 300;
const hostTags = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

type Root = Document | ShadowRoot;
type OnRecords = (records: MutationRecord[]) => void;
type OnRoot = (root: Root) => void;

const watched = new Map<Root, { observer: MutationObserver; host: Element | undefined }>();
const frames = new WeakSet<Element>(); // that are listened to
let pending: WeakRef<Element>[] = []; // elements that may be given a shadow root later, which no event tells
let onRecords: OnRecords = () => undefined;
let onRoot: OnRoot = () => undefined;

export function startRoots(records: OnRecords, root: OnRoot): void {
  onRecords = records;
  onRoot = root;
  attach(document, undefined);
}

function attach(root: Root, host: Element | undefined): void {
  if (watched.has(root) || watched.size >= most) return;
  const observer = new MutationObserver(onRecords);
  observer.observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['open', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'class', 'style', 'href'],
  });
  watched.set(root, { observer, host });
  onRoot(root);
}

/** An element that has a shadow root, or may be given one. */
export function meetHost(element: Element): void {
  const { shadowRoot } = element;
  if (shadowRoot) attach(shadowRoot, element);
  else {
    pending.push(new WeakRef(element));
    if (pending.length > pendingMost) pending.shift();
  }
}

/** An ordinary element in which nothing stands yet, put directly into the page: often a shadow root's host to be. */
export function meetEmpty(element: Element): void {
  if (hostTags.has(element.localName) && element.firstChild === null) meetHost(element);
}

/** Elements that had no shadow root when they were met: looked at again whenever something happens in the page. */
export function meetLateHosts(): void {
  pending = pending.filter(ref => {
    const element = ref.deref();
    if (!element?.isConnected) return false;
    if (element.shadowRoot) attach(element.shadowRoot, element);
    return !element.shadowRoot;
  });
}

/** The person acted inside: whatever stands there can be seen by Demur too. */
export function meetPath(path: EventTarget[]): void {
  for (const target of path) {
    if (target instanceof ShadowRoot && target.mode === 'open') attach(target, target.host);
  }
}

/** Null for a frame of another origin: it is left alone. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

export function meetFrame(frame: HTMLIFrameElement): void {
  if (!frames.has(frame)) {
    frames.add(frame);
    frame.addEventListener('load', () => {
      if (!frame.isConnected) return;
      releaseGone();
      meetFrame(frame);
    });
  }
  const inner = documentOf(frame);
  if (inner?.documentElement) attach(inner, frame);
}

export function releaseGone(): void {
  for (const [root, { observer, host }] of watched) {
    if (!host || (host.isConnected && (host.shadowRoot === root || isDocumentOf(host, root)))) continue;
    observer.disconnect();
    watched.delete(root);
  }
}

function isDocumentOf(host: Element, root: Root): boolean {
  return root.nodeType === Node.DOCUMENT_NODE && documentOf(host as HTMLIFrameElement) === root;
}

export function allRoots(): Root[] {
  return [...watched.keys()];
}

export function anyInner(): boolean {
  return watched.size > 1;
}

export function innerDocuments(): Document[] {
  return [...watched.keys()].filter(root => root.nodeType === Node.DOCUMENT_NODE && root !== document) as Document[];
}

/** Those that stand in this element, however deep. */
export function shadowRootsIn(outer: Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const [root, { host }] of watched) {
    if (host && root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && holds(outer, host)) found.push(root as ShadowRoot);
  }
  return found;
}

/** What the observers have seen and not told yet. */
export function takeUntold(): void {
  for (const { observer } of watched.values()) {
    const records = observer.takeRecords();
    if (records.length > 0) onRecords(records);
  }
}
