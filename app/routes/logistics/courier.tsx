import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireCourier } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { NearParcels } from '#app/features/logistics/components/near-parcels.tsx'
import { ReturnsHere } from '#app/features/logistics/components/returns-here.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { readCourierScreen } from '#app/features/logistics/read-parcels.server.ts'
import { parcelScanForm } from '#app/features/logistics/scan-form.ts'
import { scanAny } from '#app/features/logistics/scan-any.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: logisticsText[language].courier, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const courier = await requireCourier(context.world, request)
	const screen = await readCourierScreen(context.world, courier)
	const number = new URL(request.url).searchParams.get('number') ?? ''
	return { ...screen, number }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const courier = await requireCourier(context.world, request)
	const form = await request.formData()
	const values = enteredValues(form)
	const reading = readForm(parcelScanForm, form)
	if (!reading.ok) return data({ fault: 'not-a-number', number: null, state: null, values }, 400)
	const { number: text, node: nodeId, deed } = reading.value
	const result = await scanAny(context.world, courier, { text, nodeId, deed })
	switch (result.outcome) {
		case 'scanned':
			return data({ fault: null, number: result.number, state: result.state, values: { ...values, number: '' } })
		case 'no-change':
		case 'not-allowed':
		case 'needs-code':
		case 'called-back':
			return data({ fault: result.outcome, number: result.number, state: result.state, values }, 409)
		case 'not-a-number':
		case 'not-here':
		case 'not-my-node':
			return data({ fault: result.outcome, number: null, state: null, values }, 400)
	}
}

/** Faults that another number would mend: they stand beside it. */
const OF_NUMBER: readonly string[] = ['not-a-number', 'not-here']

function ScanAnswer({ answer }: { answer: { fault: string | null; number: string | null; state: string | null } }) {
	const t = useText(logisticsText)
	const pick = useText(pickUpText)
	if (answer.fault && OF_NUMBER.includes(answer.fault)) return null
	const state = answer.state ? t.state[answer.state as keyof typeof t.state] : ''
	return (
		<Notice tone={answer.fault ? 'error' : 'success'} className="mb-4">
			{answer.fault ? `${t.faults[answer.fault]} ${state}` : `${t.recorded(answer.number ?? '')} · ${state}`}
			{answer.fault === 'needs-code' ? (
				<a href={`/point?hand=${answer.number}#hand-out`} className="mt-1 block min-h-6 font-semibold underline">
					{pick.handOut} →
				</a>
			) : null}
		</Notice>
	)
}

export default function CourierScreen() {
	const { nodes, parcels, returns, number } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(logisticsText)
	const point = useText(pointText)
	const language = useLanguage()
	const places = nodes.map((node) => ({ value: String(node.id), label: language === 'zh' ? node.nameZh : node.nameEn }))
	const deeds = (['arrived', 'out', 'delivered', 'failed'] as const).map((it) => ({ value: it, label: t.deeds[it] }))
	const values: Record<string, string> = answer?.values ?? { number }
	return (
		<Page width="text">
			<PageHead title={t.courier} lead={t.courierLead} />
			<Tabs
				label={t.courier}
				tabs={[
					{ label: point.toPoint, href: '/point', isCurrent: false },
					{ label: point.toParcels, href: '/courier', isCurrent: true },
				]}
			/>
			<div className="h-4" />
			{answer ? <ScanAnswer answer={answer} /> : null}
			{nodes.length === 0 ? <Notice tone="warn">{t.noNodes}</Notice> : null}
			<Form
				method="post"
				className="grid gap-4 sm:grid-cols-2"
				key={`${number}${parcels.length}${answer?.number ?? ''}`}
			>
				<TextField
					label={t.number}
					hint={t.numberHint}
					name="number"
					required
					autoComplete="off"
					autoFocus
					defaultValue={values.number}
					error={answer?.fault && OF_NUMBER.includes(answer.fault) ? t.faults[answer.fault] : null}
				/>
				<SelectField label={t.node} name="node" choices={places} defaultValue={values.node} />
				<SelectField label={t.deed} name="deed" choices={deeds} defaultValue={values.deed} />
				<Button size="l" className="sm:self-end">
					{t.record}
				</Button>
			</Form>
			<Section title={t.near}>
				<NearParcels parcels={parcels} />
			</Section>
			<ReturnsHere returns={returns} />
		</Page>
	)
}
