import type { Page } from '@playwright/test'
import { contrastFaults } from '#tests/e2e/support/contrast.ts'

const NAMED_ROLES = new Set([
	'button',
	'link',
	'textbox',
	'searchbox',
	'combobox',
	'checkbox',
	'radio',
	'spinbutton',
	'image',
	'Date',
	'dialog',
])

interface AxNode {
	ignored: boolean
	role?: { value: string }
	name?: { value: string }
	backendDOMNodeId?: number
}

/** What the browser itself hands to a screen reader without a name. */
async function unnamed(page: Page): Promise<string[]> {
	const cdp = await page.context().newCDPSession(page)
	const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] }
	const nameless = nodes.filter(
		({ ignored, role, name }) => !ignored && NAMED_ROLES.has(role?.value ?? '') && !name?.value.trim(),
	)
	const faults: string[] = []
	for (const { role, backendDOMNodeId } of nameless) {
		const { node } = await cdp.send('DOM.describeNode', { backendNodeId: backendDOMNodeId ?? 0 })
		faults.push(
			`a ${role?.value} without a name: <${node.localName} ${(node.attributes ?? []).join(' ').slice(0, 120)}>`,
		)
	}
	await cdp.detach()
	return faults
}

/** One title, and no level of headings left out. */
function headingFaults(): string[] {
	const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((it) => it.checkVisibility())
	const levels = headings.map(({ tagName }) => Number(tagName[1]))
	const jumps = headings.filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1)
	const titles = levels.filter((level) => level === 1).length
	return [
		...(titles === 1 ? [] : [`${titles} h1`]),
		...jumps.map((heading) => `a level is left out before ${heading.tagName} ${heading.textContent?.slice(0, 30)}`),
	]
}

/** Ids that stand twice, or are named and stand nowhere. */
function idFaults(): string[] {
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
	const named = ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
		[...document.querySelectorAll(`[${name}]`)].flatMap((it) => (it.getAttribute(name) ?? '').split(/\s+/)),
	)
	return [
		...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} stands twice`),
		...named.filter((id) => !document.getElementById(id)).map((id) => `${id} is named and is not there`),
	]
}

function elementFaults(): string[] {
	const missing = ['main', 'header', 'footer', 'nav'].filter((name) => !document.querySelector(name))
	const images = [...document.querySelectorAll('img:not([alt])')]
	const inLists = [...document.querySelectorAll(':is(ul, ol) > :not(li, script, template)')]
	return [
		...missing.map((name) => `no <${name}>`),
		...images.map((image) => `no alt: ${image.outerHTML.slice(0, 80)}`),
		...inLists.map(({ tagName }) => `a list holds <${tagName.toLowerCase()}>`),
	]
}

/** What a page has wrong for those who hear it, read it large or have weak eyes: by the browser's own tree and by measure. */
export async function accessFaults(page: Page): Promise<string[]> {
	const faults = [await unnamed(page), await contrastFaults(page)]
	for (const find of [headingFaults, idFaults, elementFaults]) faults.push(await page.evaluate(find))
	return faults.flat()
}

/** Things wider than the page, outside what scrolls by itself. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth
		if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
		const scrolls = (element: Element) => {
			for (let it = element.parentElement; it; it = it.parentElement)
				if (getComputedStyle(it).overflowX !== 'visible') return true
			return false
		}
		return [...document.body.querySelectorAll('*')]
			.filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
			.map(
				(element) =>
					`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 30)}`,
			)
			.slice(0, 5)
			.concat('the page scrolls sideways')
	})
}

/** Text that is cut off by its own frame. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('button, a, h1, h2, h3, label, legend, summary, td, th')]
			.filter((element) => {
				const style = getComputedStyle(element)
				const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden'
				const isSmall = element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
				return element.checkVisibility() && hides && isSmall && !element.closest('.sr-only')
			})
			.map((element) => `cut off: ${element.textContent?.trim().slice(0, 40)}`),
	)
}
