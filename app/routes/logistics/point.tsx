import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireCourier } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { answerPointForm } from '#app/features/logistics/answer-point-form.server.ts'
import { CrateForm, PackForm, PointCrates } from '#app/features/logistics/components/point-crates.tsx'
import { HandOutForm, WaitingParcels } from '#app/features/logistics/components/hand-out.tsx'
import { PointTrips } from '#app/features/logistics/components/point-trips.tsx'
import { pickUpText, type PickUpText } from '#app/features/logistics/pick-up-text.ts'
import { pointForm } from '#app/features/logistics/point-form.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
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
	return { ...(await readPoint(context.world, courier)), crate, hand }
}

const GOOD = ['moved', 'known', 'packed', 'unpacked', 'handed-out']

export async function action({ request, context }: ActionFunctionArgs) {
	const courier = await requireCourier(context.world, request)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const reading = readForm(pointForm, form)
	if (!reading.ok) {
		const fault = Object.values(reading.faults)[0] ?? 'form'
		return data(
			{ outcome: fault, parcels: null, breaksChain: false, handing: null, isGood: false, values },
			{ status: 400, headers: NO_STORE },
		)
	}
	const answer = await answerPointForm(context.world, courier, reading.value)
	const isGood = GOOD.includes(answer.outcome)
	return data({ ...answer, isGood, values }, { status: isGood ? 200 : 409, headers: NO_STORE })
}

type Handing = NonNullable<ReturnType<typeof useActionData<typeof action>>>['handing']

function handingWords(handing: Handing, pick: PickUpText, format: ReturnType<typeof useFormats>) {
	if (!handing) return {}
	const { number, left, until } = handing
	return {
		'handed-out': pick.handedOut(number),
		'wrong-code': left ? pick.wrong(format.number(left)) : pick.lockedNow,
		locked: until ? pick.locked(format.time(until)) : pick.lockedNow,
	}
}

function Answer({ answer }: { answer: NonNullable<ReturnType<typeof useActionData<typeof action>>> }) {
	const t = useText(pointText)
	const pick = useText(pickUpText)
	const format = useFormats()
	const words: Record<string, string> = {
		moved: t.done(format.number(answer.parcels ?? 0)),
		...{ packed: t.packed, unpacked: t.unpacked, known: t.known },
		...handingWords(answer.handing, pick, format),
	}
	return (
		<Notice tone={answer.isGood ? (answer.breaksChain ? 'warn' : 'success') : 'error'} className="my-4">
			{words[answer.outcome] ?? t.faults[answer.outcome] ?? t.faults.form} {answer.breaksChain ? t.brokenChain : ''}
		</Notice>
	)
}

export default function Point() {
	const { nodes, trips, crates, nodeIds, scanId, packId, scanIds, crate, parcels, hand } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(pointText)
	const pick = useText(pickUpText)
	const language = useLanguage()
	const format = useFormats()
	const places = nodes.map((node) => ({ value: String(node.id), label: language === 'zh' ? node.nameZh : node.nameEn }))
	const handed = answer?.handing
		? {
				number: answer.isGood ? '' : (answer.values.number ?? ''),
				collectedBy: answer.values.collectedBy ?? 'RECEIVER',
			}
		: { number: hand, collectedBy: 'RECEIVER' }
	const rides = trips
		.filter((trip) => trip.state !== 'ARRIVED' && nodeIds.includes(trip.fromNodeId))
		.map((trip) => ({
			value: String(trip.id),
			label: `${format.time(trip.plannedDeparture)} ${language === 'zh' ? trip.toZh : trip.toEn}`,
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
			{answer ? <Answer answer={answer} /> : null}
			<Section title={pick.handOut} id="hand-out" className="mt-6">
				<p className="mb-3 text-sm text-soft">{pick.handOutLead}</p>
				<HandOutForm {...handed} />
			</Section>
			<Section title={pick.waiting}>
				<WaitingParcels parcels={parcels} isOneNode={nodes.length < 2} />
			</Section>
			<Section title={t.trips}>
				<PointTrips trips={trips} nodeIds={nodeIds} scanIds={scanIds} />
			</Section>
			<Section title={t.cratesHere} id="scan">
				<CrateForm nodes={places} rides={rides} scanId={scanId} code={crate} />
				<div className="mt-4">
					<PointCrates crates={crates} nodes={places} scanIds={scanIds.slice(trips.length)} />
				</div>
			</Section>
			<Section title={t.pack}>
				<p className="mb-3 text-sm text-soft">{t.packLead}</p>
				<PackForm nodes={places} scanId={packId} />
			</Section>
		</Page>
	)
}
