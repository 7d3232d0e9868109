import type { Page } from '@playwright/test'

type Colour = [red: number, green: number, blue: number, alpha: number]

/* These run in the page: plain declarations that name only each other. */

function colourOf(text: string): Colour {
	const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
	if (!canvas) throw new Error('no canvas')
	canvas.fillStyle = text
	canvas.fillRect(0, 0, 1, 1)
	const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
	return [red, green, blue, alpha / 255]
}

function laidOver([red, green, blue, alpha]: Colour, below: Colour): Colour {
	const mix = (top: number, ground: number) => top * alpha + ground * (1 - alpha)
	return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
}

function luminance([red, green, blue]: Colour): number {
	const linear = (channel: number) => {
		const share = channel / 255
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
	}
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** The colour behind an element; null over a picture, which is judged by eye. */
function groundOf(element: Element): Colour | null {
	const style = getComputedStyle(element)
	const colour = colourOf(style.backgroundColor)
	if (style.backgroundImage !== 'none') return null
	if (colour[3] === 1) return colour
	const { parentElement: parent } = element
	if (!parent) return colourOf('canvas')
	if (parent.querySelector(':scope > picture, :scope > svg.absolute')) return null
	const below = groundOf(parent)
	return below && laidOver(colour, below)
}

function leastContrast(element: Element): number {
	const { fontSize, fontWeight } = getComputedStyle(element)
	const px = Number.parseFloat(fontSize)
	return px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
}

function isRead(node: Node): boolean {
	const element = node.parentElement
	if (!node.textContent?.trim() || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
		return false
	return !element.closest('svg, script, style, option, :disabled, [aria-disabled="true"], .sr-only')
}

function contrastFault(element: Element): string | null {
	const ground = groundOf(element)
	if (!ground) return null
	const pair = [luminance(laidOver(colourOf(getComputedStyle(element).color), ground)), luminance(ground)]
	const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
	if (ratio >= leastContrast(element)) return null
	return `contrast ${ratio.toFixed(2)}: “${element.textContent?.trim().slice(0, 30)}” .${element.getAttribute('class')}`
}

function allContrastFaults(): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	const elements = new Set<Element>()
	for (let node = walker.nextNode(); node; node = walker.nextNode())
		if (isRead(node) && node.parentElement) elements.add(node.parentElement)
	return [...elements].map(contrastFault).filter((fault) => fault !== null)
}

const IN_PAGE = [...[colourOf, laidOver, luminance, groundOf, leastContrast, isRead, contrastFault, allContrastFaults]]

/** Text that stands too close to the colour behind it (WCAG 2.2, 1.4.3). */
export const contrastFaults = (page: Page): Promise<string[]> =>
	page.evaluate(`(() => { ${IN_PAGE.map(String).join('\n')}\nreturn allContrastFaults() })()`)
