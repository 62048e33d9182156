import type { Page } from 'playwright-core';

/**
 * Text on the page that stands out less than WCAG AA asks (4.5 to 1), each as what it is and its
 * ratio; shadow trees are looked into. https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum
 */
export const lowContrast = (page: Page): Promise<string[]> => page.evaluate<string[]>(SCRIPT);

const SCRIPT = `{
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = (top, below) =>
    [0, 1, 2].map((at) => below[at] + (top[at] - below[at]) * (top[3] / 255)).concat(255);
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = parentOf(at)) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 255]);
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = new Set();
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent.trim())
        .join('');
      const style = getComputedStyle(element);
      if (text === '' || style.fontSize === '0px' || element.closest(':disabled, .hidden, style, option')) continue;
      const ground = groundOf(element);
      const [low, high] = [over(channels(style.color), ground), ground].map(luminance).sort((a, b) => a - b);
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < 4.5) found.add(element.tagName + ' ' + element.className + ' ' + ratio.toFixed(2));
    }
  };
  visit(document.body);
  [...found];
}`;
