import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { refuseRegion } from '#app/features/clusters/refuse-region.ts'
import { CutOffTable, DayTable, OriginTable } from '#app/features/network/components/delivery-tables.tsx'
import { deliveryText } from '#app/features/network/delivery-text.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { readDeliveryPlan, VEHICLE_LOADS } from '#app/features/network/read-delivery-plan.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: deliveryText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readDeliveryPlan(context.world, administrator, {
		region: searchParams.get('region'),
		load: searchParams.get('load'),
	})
	if (found.outcome !== 'found') throw refuseRegion(found.outcome, context.language)
	return data({ ...found, loads: VEHICLE_LOADS }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function DeliveryPlan() {
	const { region, trail, children, load, loads, origins, cutOffs, onTime } = useLoaderData<typeof loader>()
	const t = useText(deliveryText)
	const network = useText(networkText)
	const language = useLanguage()
	const { number } = useFormats()
	const nameOf = (it: { nameZh: string; nameEn: string }) => (language === 'zh' ? it.nameZh : it.nameEn)
	const [whole, ...below] = origins
	return (
		<>
			<Breadcrumb
				trail={[{ label: network.title, href: `/admin/logistics?region=${region.code}` }, { label: t.title }]}
			/>
			<PageHead title={t.title} eyebrow={nameOf(region)} lead={t.lead} />
			<form method="get" className="mb-4 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
				<SelectField
					key={region.code}
					label={t.region}
					name="region"
					defaultValue={region.code}
					choices={[...trail, ...children].map((it) => ({ value: it.code, label: nameOf(it) }))}
				/>
				<SelectField
					key={load}
					label={t.load}
					name="load"
					defaultValue={String(load)}
					choices={loads.map((it) => ({ value: String(it), label: t.loadOf(number(it)) }))}
				/>
				<Button tone="quiet">{t.show}</Button>
			</form>
			<p className="mb-4">{onTime === null ? t.keptUnknown : t.kept(`${number(Math.round(onTime * 10) / 10)}%`)}</p>
			{whole ? (
				<Section title={t.whole(nameOf(region))}>
					<DayTable plan={whole.plan} caption={t.whole(nameOf(region))} />
				</Section>
			) : null}
			<Section title={t.below}>
				<p className="mb-3 text-soft">{t.belowLead}</p>
				<OriginTable origins={below} hrefOf={(code) => `/admin/logistics/plan?region=${code}&load=${load}`} />
			</Section>
			<Section title={t.cutOffs}>
				<p className="mb-3 text-soft">{t.cutOffsLead}</p>
				<CutOffTable cutOffs={cutOffs} />
			</Section>
			<p className="mt-4">
				{t.points}{' '}
				<a href={`/admin/logistics/figures?region=${region.code}#next`} className="text-hill underline">
					{t.pointsLink}
				</a>
			</p>
			<Notice className="mt-6">{t.caution}</Notice>
		</>
	)
}
