import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireCourier } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { answerPointForm } from '#app/features/logistics/answer-point-form.server.ts'
import { CrateForm, PackForm, PointCrates } from '#app/features/logistics/components/point-crates.tsx'
import { PointAnswerNotice, usePointRefusals } from '#app/features/logistics/components/point-answer.tsx'
import { PointCounter } from '#app/features/logistics/components/point-counter.tsx'
import { PointTrips } from '#app/features/logistics/components/point-trips.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { pointForm } from '#app/features/logistics/point-form.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { rideAddresses } from '#app/features/positions/read-ride.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: pointText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => NO_STORE

export async function loader({ request, context }: LoaderFunctionArgs) {
	const courier = await requireCourier(context.world, request)
	const { searchParams } = new URL(request.url)
	const crate = (searchParams.get('crate') ?? '').slice(0, 20)
	const hand = (searchParams.get('hand') ?? '').slice(0, 20)
	const point = await readPoint(context.world, courier)
	return { ...point, addresses: rideAddresses(context.world, courier, point.trips), crate, hand }
}

const GOOD = ['moved', 'known', 'packed', 'unpacked', 'handed-out', 'registered', 'given-back']

export async function action({ request, context }: ActionFunctionArgs) {
	const courier = await requireCourier(context.world, request)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const reading = readForm(pointForm, form)
	if (!reading.ok) {
		const fault = Object.values(reading.faults)[0] ?? 'form'
		return data(
			{ outcome: fault, parcels: null, breaksChain: false, unkept: null, handing: null, isGood: false, values },
			{ status: 400, headers: NO_STORE },
		)
	}
	const answer = await answerPointForm(context.world, courier, reading.value)
	const isGood = GOOD.includes(answer.outcome)
	return data({ ...answer, isGood, values }, { status: isGood ? 200 : 409, headers: NO_STORE })
}

export default function Point() {
	const { nodes, trips, crates, nodeIds, scanId, packId, scanIds, crate, addresses, ...counter } =
		useLoaderData<typeof loader>()
	const { parcels, households, telling } = counter
	const answer = useActionData<typeof action>()
	// What is handed out makes room for the next.
	const hand = answer?.isGood ? '' : counter.hand
	const refusalOf = usePointRefusals(answer)
	const t = useText(pointText)
	const words = useText(logisticsText)
	const language = useLanguage()
	const format = useFormats()
	const places = nodes.map((node) => ({ value: String(node.id), label: language === 'zh' ? node.nameZh : node.nameEn }))
	const keptOf = ({ temperatureClasses }: { temperatureClasses: readonly string[] }) =>
		temperatureClasses.map((name) => words.temperature[name] ?? name).join(language === 'zh' ? '、' : ', ')
	const rides = trips
		.filter((trip) => trip.state !== 'ARRIVED' && nodeIds.includes(trip.fromNodeId))
		.map((trip) => ({
			value: String(trip.id),
			label: `${format.time(trip.plannedDeparture)} ${language === 'zh' ? trip.toZh : trip.toEn} (${keptOf(trip)})`,
		}))
	return (
		<Page width="text">
			<PageHead title={t.title} lead={t.lead} />
			<Tabs
				label={t.title}
				tabs={[
					{ label: t.toPoint, href: '/point', isCurrent: true },
					{ label: t.toParcels, href: '/courier', isCurrent: false },
				]}
			/>
			{answer ? <PointAnswerNotice answer={answer} telling={telling} /> : null}
			<PointCounter
				nodes={places}
				parcels={parcels}
				households={households}
				telling={telling}
				hand={hand}
				refusal={refusalOf('hand-out', 'register')}
			/>
			<Section title={t.trips}>
				<PointTrips trips={trips} nodeIds={nodeIds} scanIds={scanIds} rides={addresses} />
			</Section>
			<Section title={t.cratesHere} id="scan">
				<CrateForm nodes={places} rides={rides} scanId={scanId} code={crate} refusal={refusalOf('receive', 'load')} />
				<div className="mt-4">
					<PointCrates crates={crates} nodes={places} scanIds={scanIds.slice(trips.length)} />
				</div>
			</Section>
			<Section title={t.pack}>
				<p className="mb-3 text-sm text-soft">{t.packLead}</p>
				<PackForm nodes={places} scanId={packId} refusal={refusalOf('pack', 'unpack')} />
			</Section>
		</Page>
	)
}
