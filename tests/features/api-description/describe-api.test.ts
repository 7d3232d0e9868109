import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import { describeApi } from '#app/features/api-description/describe-api.ts'
import { checkoutBody, quoteBody } from '#app/features/checkout/api-lines-form.ts'
import routes from '#app/routes.ts'

const description = describeApi('http://localhost:3000')

const pathsOf = (entries: readonly RouteConfigEntry[]): string[] =>
	entries.flatMap((entry) => [...(entry.path ? [entry.path] : []), ...pathsOf(entry.children ?? [])])

test('every API route of the site map is described, and nothing that is not there', async () => {
	const served = pathsOf(await routes)
		.filter((path) => path.startsWith('api/v1/'))
		.map((path) => path.slice('api/v1'.length).replace(/:(\w+)/g, '{$1}'))
	expect(Object.keys(description.paths).sort()).toEqual(served.sort())
})

test('every schema that is named is there', () => {
	const named = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1])
	expect([...new Set(named)].filter((name) => !((name as string) in description.components.schemas))).toEqual([])
})

test('the bodies described are those that are taken', () => {
	const schemas = description.components.schemas as Record<string, { properties: object }>
	expect(Object.keys(schemas.CheckoutBody?.properties ?? {}).sort()).toEqual(Object.keys(checkoutBody.shape).sort())
	expect(Object.keys(schemas.QuoteBody?.properties ?? {}).sort()).toEqual(Object.keys(quoteBody.shape).sort())
})
