import { expect, test } from 'vitest'
import { drawConsent } from '#app/features/sharing/draw-consent.server.tsx'

const TOUCH = '3f0c2b1a-0000-4000-8000-0000000000aa'
const at = (search: string) => `http://site.test/products/spring-tea${search}`

test('whoever a link led here is asked once, in their language, and leads back to the page without the mark', () => {
	const html = drawConsent('en', at(`?qty=2&via=${TOUCH}`), 'unasked')
	expect(html).toContain(`name="touch" value="${TOUCH}"`)
	expect(html).toContain('name="back" value="/products/spring-tea?qty=2"')
	expect(html).toContain('<button')
	expect(drawConsent('zh', at(`?via=${TOUCH}`), 'unasked')).toContain('可以记住您是怎么来的吗？')
})

test('nobody else is: not who came by themselves, nor who has answered and comes back to the address', () => {
	for (const search of ['', '?via=', '?via=<b>']) expect(drawConsent('en', at(search), 'unasked')).toBeNull()
	for (const remembered of ['declined', { id: TOUCH }] as const)
		expect(drawConsent('en', at(`?via=${TOUCH}`), remembered)).toBeNull()
})
