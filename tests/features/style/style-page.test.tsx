import { readdirSync, readFileSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StylePage } from '#app/features/style/components/style-page.tsx'

const PAGE = 'app/features/style/components'

test('the style page shows every part of the kit, in both languages', () => {
	const sources = readdirSync(PAGE).map((name) => readFileSync(`${PAGE}/${name}`, 'utf8'))
	const parts = readdirSync('app/ui/kit').filter((name) => name.endsWith('.tsx'))
	expect(parts.length).toBeGreaterThan(15)
	for (const part of parts) expect(sources.join(''), part).toContain(`#app/ui/kit/${part}`)
	const html = renderToString(<StylePage />)
	for (const words of ['按钮和填写', 'Buttons and fields']) expect(html).toContain(words)
})

test('every colour of the styles is shown on it', () => {
	const styles = readFileSync('app/styles.css', 'utf8')
	const names = [...styles.matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name)
	const shown = readFileSync(`${PAGE}/style-tokens.tsx`, 'utf8') + readFileSync('app/ui/kit/button.tsx', 'utf8')
	for (const name of names) expect(shown, name).toMatch(new RegExp(`(bg|text|border)-${name}\\b`))
})

test('type, space and measures have names by their use, each is shown on it, and the kit knows no others', () => {
	const styles = readFileSync('app/styles.css', 'utf8')
	const shown = readFileSync(`${PAGE}/style-tokens.tsx`, 'utf8')
	const of = (kind: string) => [
		...new Set(
			[...styles.matchAll(new RegExp(`--${kind}-([a-z-]+?)(?:--line-height)?:`, 'g'))].map(([, it]) => it ?? ''),
		),
	]
	const sizes = of('text').filter((name) => !/^(?:xs|sm|base|lg|xl)$/.test(name))
	expect(sizes.length).toBeGreaterThan(7)
	for (const name of sizes) expect(shown, name).toContain(`text-${name}`)
	for (const name of of('spacing')) expect(shown, name).toContain(`w-${name}`)
	for (const name of of('container')) expect(shown, name).toContain(`max-w-${name}`)
	const parts = readdirSync('app/ui/kit').map((name) => readFileSync(`app/ui/kit/${name}`, 'utf8'))
	expect(
		parts.join('').match(/\btext-(?:xs|sm|base|lg|\d?xl)\b|\bmin-h-\d|\b[pm][xytbse]?-(?:1|2|3|4|5|10)(?![\w.])/g),
	).toBeNull()
})
