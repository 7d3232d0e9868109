import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { PickUpCard } from '#app/features/logistics/components/pick-up-card.tsx'
import { Timeline } from '#app/features/logistics/components/timeline.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { TrackingMap, type TrackingMapView } from '#app/features/logistics/components/tracking-map.tsx'
import { readOrderOfParcel, readPickUp } from '#app/features/logistics/read-pick-up.server.ts'
import { drawTracking, readOwnTracking, readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, type RequestContext } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: logisticsText[language].track, isPrivate: args.params.number !== undefined }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const asked = new URL(request.url).searchParams.get('number')
	if (asked) throw redirect(`/track/${encodeURIComponent(asked.trim().slice(0, 60))}`)
	const number = params.number ?? null
	if (number === null) return data({ number, parcel: null, map: null, pickUp: null })
	const isBuyer = await isOwn(number, request, context)
	const parcel = await (isBuyer ? readOwnTracking : readTracking)(context.world, number)
	const map = parcel && (await drawTracking(context.world, context.language, parcel))
	const waits = parcel?.state === 'AVAILABLE_FOR_PICKUP' && isBuyer
	const pickUp = waits ? await readPickUp(context.world, number) : null
	return data({ number, parcel, map, pickUp }, { status: parcel ? 200 : 404, headers: { 'Cache-Control': 'no-store' } })
}

/** Whether the parcel is in an order that the visitor may open. */
async function isOwn(number: string, request: Request, { world }: RequestContext) {
	if (!request.headers.has('cookie')) return false
	const order = await readOrderOfParcel(world, number)
	if (order === null) return false
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, order) }
	return (await openOrder(world, order, key)) !== null
}

type Parcel = NonNullable<Awaited<ReturnType<typeof readTracking>>>

type FoundParcel = Omit<Parcel, 'promisedBy' | 'deliveredAt' | 'position'> & { promisedBy: Date | null }

function Silence({ parcel }: { parcel: FoundParcel }) {
	const t = useText(logisticsText)
	const format = useFormats()
	const lastAt = parcel.events.at(-1)?.at
	if (!parcel.isSilent || !lastAt) return null
	return (
		<Notice tone="warn" className="mt-3">
			{t.silent(format.dateTime(lastAt))}
		</Notice>
	)
}

function Found({ parcel, map }: { parcel: FoundParcel; map: TrackingMapView | null }) {
	const t = useText(logisticsText)
	const language = useLanguage()
	const format = useFormats()
	const to = language === 'zh' ? parcel.toZh : parcel.toEn
	return (
		<>
			<Card className="mt-6">
				<p className="font-display text-2xl font-bold">{t.state[parcel.state]}</p>
				<p className="text-soft tabular-nums">{parcel.number}</p>
				<Silence parcel={parcel} />
				<DefinitionList
					items={[
						{ term: t.from, detail: language === 'zh' ? parcel.fromZh : parcel.fromEn },
						{ term: t.to, detail: to },
						{ term: t.carrier, detail: parcel.carrier },
						{
							term: t.temperature[parcel.temperatureClass] ?? '',
							detail: t.method[parcel.isToRoom ? 'TO_ROOM' : parcel.method],
						},
						{
							term: t.expected,
							detail: parcel.expected ? format.dateRange(parcel.expected.from, parcel.expected.to) : null,
						},
						{ term: t.promised, detail: parcel.promisedBy ? format.dateTime(parcel.promisedBy) : null },
					]}
				/>
			</Card>
			{map ? <TrackingMap map={map} /> : null}
			<Section title={t.way}>
				<Timeline events={parcel.events} />
			</Section>
		</>
	)
}

export default function Track() {
	const { number, parcel, map, pickUp } = useLoaderData<typeof loader>()
	const t = useText(logisticsText)
	return (
		<Page width="text">
			<PageHead title={t.track} lead={t.trackLead} />
			<form method="get" action="/track" className="flex flex-wrap items-start gap-3">
				<TextField
					label={t.number}
					hint={t.numberHint}
					name="number"
					required
					autoComplete="off"
					className="min-w-60 flex-1"
					defaultValue={number ?? ''}
					error={number !== null && !parcel ? t.notFound : null}
				/>
				<Button className="mt-6.5">{t.find}</Button>
			</form>
			{pickUp ? <PickUpCard pickUp={pickUp} /> : null}
			{parcel ? <Found parcel={parcel} map={map} /> : null}
		</Page>
	)
}
