import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'
import { findObject } from '#ops/stripe-sandbox/state/store.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts objects in place of ids along paths such as `payment_intent.latest_charge` or `data.refunds`; copies, never changes. */
export function expand(sandbox: Sandbox, answer: object, paths: string[] | undefined): object {
	return (paths ?? []).reduce<object>((result, path, index) => {
		if (path.split('.').length > 4) throw invalid('You cannot expand more than 4 levels.', `expand[${index}]`)
		return expandPath(sandbox, result, { segments: path.split('.'), path, index })
	}, answer)
}

interface Place {
	segments: string[]
	path: string
	index: number
}

function expandPath(sandbox: Sandbox, holder: object, place: Place): Fields {
	const [name = '', ...rest] = place.segments
	const fields = holder as Fields
	const next = { ...place, segments: rest }
	const value = includable(sandbox, fields, name) ?? fields[name]
	if (value === undefined) {
		throw invalid(`This property cannot be expanded (${place.path}).`, `expand[${place.index}]`)
	}
	if (Array.isArray(value)) {
		const items: unknown[] = value
		return { ...fields, [name]: items.map((item) => (isFields(item) ? expandRest(sandbox, item, next) : item)) }
	}
	const found = typeof value === 'string' ? findObject(sandbox.store, value) : value
	return isFields(found) ? { ...fields, [name]: expandRest(sandbox, found, next) } : fields
}

const expandRest = (sandbox: Sandbox, value: Fields, place: Place) =>
	place.segments.length === 0 ? value : expandPath(sandbox, value, place)

/** Lists that Stripe leaves out unless they are asked for. */
function includable({ store }: Sandbox, holder: Fields, name: string) {
	const id = String(holder['id'])
	if (holder['object'] === 'checkout.session' && name === 'line_items') {
		const data = store['sandbox.plan'].get(`${id}/plan`)?.lineItems ?? []
		return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` }
	}
	if (holder['object'] === 'charge' && name === 'refunds') {
		const data = store.refund.having('charge', id).reverse().slice(0, 10)
		return { object: 'list', data, has_more: false, url: `/v1/charges/${id}/refunds` }
	}
	return undefined
}
