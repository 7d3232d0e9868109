import { Form } from '@remix-run/react'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { CALLED_BACK_IN, type CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { CallBack } from '#app/features/logistics/components/call-back.tsx'
import { CarrierWords } from '#app/features/logistics/components/carrier-words.tsx'
import { parcelHref } from '#app/features/logistics/components/parcel-groups.tsx'
import { RestockParcel } from '#app/features/logistics/components/restock-parcel.tsx'
import { ShipFields } from '#app/features/logistics/components/ship-fields.tsx'
import { ShipmentBadge } from '#app/features/logistics/components/shipment-badge.tsx'
import { SplitParcel } from '#app/features/logistics/components/split-parcel.tsx'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { restockText } from '#app/features/logistics/restock-text.ts'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface ParcelLine {
	lineId: number
	state: OrderLineState
	titleZh: string
	titleEn: string
	qty: number
	qtyRestocked: number | null
	isPerishable: boolean
	isGoods: boolean
}

export interface ListedParcel {
	id: number
	number: string
	sellerOrderId: number
	orderNumber: string
	temperatureClass: string
	method: string
	state: ShipmentState
	carrier: string | null
	carrierNumber: string | null
	dueAt: Date | string | null
	promisedBy: Date | string | null
	buyerName: string | null
	isHere: boolean
	isHeld: boolean
	carrierNote: string
	callBack: { answer: CallBackAnswer; words: string } | null
	lines: ParcelLine[]
}

export interface ParcelAnswer {
	shipmentId: number
	faults: Record<string, string>
	values: Record<string, string>
}

const UNDER_WAY: readonly ShipmentState[] = [
	'PICKED_UP',
	'IN_TRANSIT',
	'OUT_FOR_DELIVERY',
	'AVAILABLE_FOR_PICKUP',
	'ATTEMPT_FAILED',
	'EXCEPTION',
	'EXPIRED',
]

/** Goods that their guest gets in the house. */
function HandOver({ parcel, returnTo }: { parcel: ListedParcel; returnTo: string }) {
	const t = useText(logisticsText)
	return (
		<Form method="post" action={parcelHref(parcel.number)} className="mt-3 grid justify-items-start gap-3">
			<p className="text-sm text-soft">{parcel.method === 'TO_ROOM' ? t.handToRoom : t.handHere}</p>
			<input type="hidden" name="shipment" value={parcel.id} />
			<input type="hidden" name="returnTo" value={returnTo} />
			<Button name="deed" value="handed">
				{t.handed}
			</Button>
		</Form>
	)
}

/** How a packed parcel leaves: to its guest in the house, else by a carrier. */
function Leaves(props: { parcel: ListedParcel; answer?: ParcelAnswer; returnTo: string }) {
	return props.parcel.isHere ? <HandOver {...props} /> : <ShipFields {...props} />
}

/** By when it leaves, is ready for its guest, or arrives. */
function DueTime({ parcel }: { parcel: ListedParcel }) {
	const t = useText(logisticsText)
	const format = useFormats()
	const isPending = parcel.state === 'PENDING'
	const by = isPending ? parcel.dueAt : parcel.promisedBy
	if (!by) return null
	const word = isPending ? (parcel.isHere ? t.readyBy : t.dispatchBy) : t.promised
	return (
		<p className="text-sm tabular-nums">
			{word} {format.dateTime(by)}
		</p>
	)
}

/** What has to be done first, and the way there unless one is there already. */
function NotPacked({ parcel, returnTo }: { parcel: ListedParcel; returnTo: string }) {
	const t = useText(logisticsText)
	const packing = useText(packingText)
	const order = `/seller/orders/${parcel.sellerOrderId}`
	return (
		<>
			<p className="mt-2 mb-3 text-sm text-soft">{t.faults['not-packed']}</p>
			{returnTo.split('#')[0] === order ? null : <LinkButton href={order}>{packing.packIt}</LinkButton>}
		</>
	)
}

function HomeAgain({ parcel, answer, returnTo }: { parcel: ListedParcel; answer?: ParcelAnswer; returnTo: string }) {
	const t = useText(restockText)
	return (
		<RestockParcel
			parcel={parcel}
			returnTo={returnTo}
			fault={t.faults[answer?.faults.restock ?? '']}
			values={answer?.values ?? {}}
		/>
	)
}

/** A parcel that has left, and whose order is held since. */
function CallingBack({ parcel, answer, returnTo }: { parcel: ListedParcel; answer?: ParcelAnswer; returnTo: string }) {
	if (!parcel.isHeld || !CALLED_BACK_IN.includes(parcel.state)) return null
	const { faults, values }: Pick<ParcelAnswer, 'faults' | 'values'> = answer ?? { faults: {}, values: {} }
	return <CallBack parcel={parcel} said={parcel.callBack} returnTo={returnTo} fault={faults.callBack} values={values} />
}

function ParcelDeed(props: { parcel: ListedParcel; answer?: ParcelAnswer; returnTo: string }) {
	const { parcel, returnTo } = props
	const t = useText(logisticsText)
	const wanted = parcel.lines.filter(({ state }) => state !== 'CANCELLED')
	if (parcel.state === 'PENDING') {
		if (parcel.isHeld) return <p className="mt-2 text-sm font-semibold text-persimmon">{t.faults.held}</p>
		if (wanted.length > 0 && wanted.every(({ state }) => state === 'PACKED' || state === 'SHIPPED'))
			return <Leaves {...props} />
		return <NotPacked parcel={parcel} returnTo={returnTo} />
	}
	if (parcel.state === 'RETURNED') return <HomeAgain {...props} />
	const comesBack = parcel.state === 'RETURNING'
	if (!comesBack && !UNDER_WAY.includes(parcel.state)) return null
	return (
		<Form method="post" action={parcelHref(parcel.number)} className="mt-3">
			<input type="hidden" name="shipment" value={parcel.id} />
			<input type="hidden" name="returnTo" value={returnTo} />
			<Button name="deed" value={comesBack ? 'returned' : 'delivered'} tone="quiet" size="s">
				{comesBack ? t.cameBack : t.delivered}
			</Button>
		</Form>
	)
}

/** A seller's parcel with what can be done for it. */
export function ParcelCard(props: { parcel: ListedParcel; answer?: ParcelAnswer; returnTo: string }) {
	const { parcel, answer } = props
	const t = useText(logisticsText)
	const packing = useText(packingText)
	const language = useLanguage()
	const problem = answer?.faults.form
	return (
		<Card>
			<div className="flex flex-wrap items-baseline justify-between gap-2">
				<a href={`/track/${parcel.number}`} className="font-semibold tabular-nums hover:text-hill">
					{parcel.number}
				</a>
				<ShipmentBadge state={parcel.state} />
			</div>
			<p className="text-sm text-soft">
				<a href={`/seller/orders/${parcel.sellerOrderId}`} className="underline tabular-nums hover:text-hill">
					{parcel.orderNumber}
				</a>
				{parcel.buyerName ? ` · ${t.forWhom} ${parcel.buyerName}` : ''} · {t.temperature[parcel.temperatureClass]} ·{' '}
				{t.method[parcel.method]}
			</p>
			<p className="mt-1">
				{parcel.lines.map((line) => `${language === 'zh' ? line.titleZh : line.titleEn} × ${line.qty}`).join(' · ')}
			</p>
			<DueTime parcel={parcel} />
			{parcel.carrier ? (
				<p className="text-sm tabular-nums">
					{parcel.carrier} {parcel.carrierNumber}
				</p>
			) : null}
			<CarrierWords note={parcel.carrierNote} />
			{problem ? (
				<Notice tone="error" className="mt-3">
					{t.faults[problem]}
				</Notice>
			) : null}
			<CallingBack {...props} />
			<ParcelDeed {...props} />
			{parcel.state === 'PENDING' ? (
				<SplitParcel
					parcel={parcel}
					lines={parcel.lines.filter(({ state }) => state !== 'CANCELLED')}
					returnTo={props.returnTo}
					{...(answer && { values: answer.values })}
				/>
			) : null}
			<a
				href={`/seller/shipments/${parcel.id}/label`}
				className="mt-3 block w-fit min-h-6 text-sm font-semibold text-hill hover:underline"
			>
				{packing.label}
			</a>
		</Card>
	)
}
