import { Form } from '@remix-run/react'
import type { CartLineView } from '#app/domain/cart/cart-line-view.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { LineFields, type LineChoices, type LineValues } from '#app/features/cart/components/line-fields.tsx'
import { OtherOffers, type ShownOffer } from '#app/features/cart/components/other-offers.tsx'
import { LineHead } from '#app/features/cart/components/line-head.tsx'
import { valuesOf } from '#app/features/cart/components/line-values.ts'
import { keptWords } from '#app/ui/commerce/limit-text.ts'
import { MostKept } from '#app/ui/commerce/most-kept.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** A change of a line that was not made: what was entered and what is wrong with it. */
export interface RefusedChange {
	lineId: number
	values: LineValues
	faults: Readonly<Record<string, string>>
	reasons: CartLineView['reasons']
}

interface LineProps {
	line: CartLineView
	others: readonly ShownOffer[]
	choices: LineChoices
	currency: string
	refused: RefusedChange | null
}

function Hidden({ fields }: { fields: Record<string, string> }) {
	return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** How many would fit, where too many are asked for; null when that would not help. */
function fitting({ couldHave, limit, reasons, wish }: CartLineView): number | null {
	const isCounted = wish.kind === 'product' || wish.kind === 'stay'
	return couldHave ?? (limit?.isOver && limit.fits > 0 && reasons.length === 0 && isCounted ? limit.fits : null)
}

function TakeWhatFits({ line: { wish, lineId }, count }: { line: CartLineView; count: number }) {
	const t = useText(cartText)
	const change = { ...valuesOf(wish), intent: 'change', lineId: String(lineId), kind: wish.kind, qty: String(count) }
	return (
		<Form method="post" action="/cart" preventScrollReset className="mt-2">
			<Hidden fields={change} />
			<Button size="s" tone="quiet">
				{t.takeWhatIsLeft(count)}
			</Button>
		</Form>
	)
}

/** What stands in the way, and the nearest way round it. */
function Obstacle({ line, others, currency }: Pick<LineProps, 'line' | 'others' | 'currency'>) {
	const t = useText(cartText)
	const language = useLanguage()
	const { reasons, lineId, wish, limit } = line
	const count = fitting(line)
	return (
		<Notice tone="warn" title={t.cannot} className="mt-2">
			<ul>
				{reasons.map((reason) => (
					<li key={JSON.stringify(reason)}>{reasonText(language, reason)}</li>
				))}
				{limit?.isOver ? <li>{keptWords(language, wish.kind, limit)}</li> : null}
			</ul>
			{count === null ? null : <TakeWhatFits line={line} count={count} />}
			<OtherOffers
				offers={others}
				wish={reasons.length > 0 ? wish : null}
				currency={currency}
				hidden={{ intent: 'swap', lineId: String(lineId) }}
			/>
		</Notice>
	)
}

function ChangeForm({ line, choices, refused }: Pick<LineProps, 'line' | 'choices' | 'refused'>) {
	const t = useText(cartText)
	const language = useLanguage()
	const { wish, lineId } = line
	const form = (
		<Form method="post" action="/cart" preventScrollReset noValidate className="grid gap-3">
			<Hidden fields={{ intent: 'change', lineId: String(lineId), kind: wish.kind }} />
			{refused && refused.reasons.length > 0 ? (
				<Notice tone="error" title={t.notChanged}>
					{refused.reasons.map((reason) => reasonText(language, reason)).join(' · ')}
				</Notice>
			) : null}
			<div className={wish.kind === 'product' ? 'flex flex-wrap items-end gap-2' : 'grid gap-3'}>
				<LineFields
					kind={wish.kind}
					values={refused?.values ?? valuesOf(wish)}
					faults={refused?.faults ?? {}}
					choices={choices}
				/>
				<Button tone="quiet" className="justify-self-start">
					{t.update}
				</Button>
			</div>
		</Form>
	)
	if (wish.kind === 'product') return form
	return (
		<details open={refused !== null} className="flex-1 open:basis-full">
			<summary className="inline-flex min-h-11 items-center font-semibold text-hill">{t.change}</summary>
			<div className="pb-2">{form}</div>
		</details>
	)
}

function LinePrice({ line, currency }: { line: CartLineView; currency: string }) {
	const t = useText(cartText)
	const format = useFormats()
	if (line.parts.length === 0) return null
	return (
		<p className="text-end">
			<Price minor={line.paidMinor} wasMinor={line.listMinor} currency={currency} size="s" />
			{line.wasMinor === null ? null : (
				<span className="block text-sm font-semibold text-tea">
					{t.wasPrice(format.money(line.wasMinor, currency))}
				</span>
			)}
		</p>
	)
}

/** A line of the basket: what it is, what it costs, why it cannot be had, and ways to change it. */
export function CartLine(props: LineProps) {
	const { line, currency } = props
	const t = useText(cartText)
	const title = line.title ?? t.gone
	return (
		<li
			id={`line-${line.lineId}`}
			className="grid grid-cols-[min(5.5rem,30%)_minmax(0,1fr)] gap-x-3 gap-y-2 p-4 sm:grid-cols-[min(8rem,25%)_minmax(0,1fr)]"
		>
			<LineHead line={line} price={<LinePrice line={line} currency={currency} />} />
			<div className="col-span-2 sm:col-span-1 sm:col-start-2">
				{line.reasons.length > 0 || line.limit?.isOver ? (
					<Obstacle {...{ line, currency }} others={props.others} />
				) : line.limit ? (
					<MostKept kind={line.wish.kind} limit={line.limit} />
				) : null}
				<div className="flex flex-wrap items-end justify-between gap-x-4">
					{line.title === null ? null : <ChangeForm {...props} />}
					<Form method="post" action="/cart" preventScrollReset className="ms-auto">
						<Hidden fields={{ intent: 'remove', lineId: String(line.lineId) }} />
						{line.title === null ? null : (
							<Button
								name="deed"
								value="aside"
								formAction="/cart/later"
								tone="plain"
								size="s"
								aria-label={t.layAsideLong(title)}
							>
								{t.layAside}
							</Button>
						)}
						<Button tone="plain" size="s" aria-label={t.removeLong(title)}>
							{t.remove}
						</Button>
					</Form>
				</div>
			</div>
		</li>
	)
}
