import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { LotAnswer } from '#app/features/tracing/components/lot-answer.tsx'
import { LotBadge } from '#app/features/tracing/components/lot-list.tsx'
import { LotLinks } from '#app/features/tracing/components/lot-links.tsx'
import { LotMoves } from '#app/features/tracing/components/lot-moves.tsx'
import { LotOrigins } from '#app/features/tracing/components/lot-origins.tsx'
import { LotPapers, PaperForm } from '#app/features/tracing/components/lot-papers.tsx'
import { LotSightings, SightingForm } from '#app/features/tracing/components/lot-sightings.tsx'
import { LotUses, ServeForm } from '#app/features/tracing/components/lot-uses.tsx'
import { doLotDeed } from '#app/features/tracing/do-lot-deed.server.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readLot } from '#app/features/tracing/read-lots.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lotsText[language].title, isPrivate: true }))

const idOf = (text: string | undefined) => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context: { world } }: LoaderFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const page = await readLot(office, seller, idOf(params.id))
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export async function action({ request, params, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const lotId = idOf(params.id)
	const result = await doLotDeed(office, seller, { lotId, values })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/lots/${lotId}?done=${result.isHeld ? 'held' : '1'}`, 303)
		case 'refused':
			return data({ ...result, values }, result.problem === 'form' ? 400 : 409)
	}
}

export default function SellerLot() {
	const { lot, certificates, history, tables, promiser, today, nowLocal } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(lotPageText)
	const words = useText(lotsText)
	const language = useLanguage()
	const format = useFormats()
	const valuesOf = (deed: string) => (answer?.values.deed === deed ? answer.values : null)
	const name = inLanguage(lot.name, language)
	const suggested = {
		number: `${lot.lotCode}-${lot.certificates + 1}`,
		issuer: promiser.nameZh,
		contact: promiser.phone ?? '',
		kilograms: String(lot.amountG / 1000),
	}
	return (
		<>
			<Breadcrumb trail={[{ label: words.title, href: '/seller/lots' }, { label: lot.lotCode }]} />
			<PageHead
				title={
					<>
						{name} <span className="font-mono text-xl text-soft">{lot.lotCode}</span>
					</>
				}
				lead={
					<>
						<LotBadge state={lot.state} /> {words.leftOf(format.weight(lot.leftG), format.weight(lot.amountG))}
						{lot.expiresOn ? ` · ${words.expires(format.date(lot.expiresOn))}` : ''}
					</>
				}
			/>
			<LotAnswer problem={answer?.problem ?? null} leftG={answer?.leftG} done={answer ? null : query.get('done')} />
			<LotLinks lot={lot} />
			<Section title={t.papers}>
				{lot.needsCertificate && !lot.hasCertificate ? (
					<Notice tone="warn" className="mb-3">
						{t.needsPromise}
					</Notice>
				) : null}
				<LotPapers papers={certificates} />
				<div className="mt-3">
					<PaperForm suggested={suggested} today={today} values={valuesOf('certify')} />
				</div>
			</Section>
			<Section title={t.from}>
				<LotOrigins lots={history.up} hrefOf={({ id }) => `/seller/lots/${id}`} />
			</Section>
			<Section title={t.to}>
				<LotUses down={history.down} lotId={lot.id} />
				<div className="mt-3">
					<ServeForm tables={tables} today={today} values={valuesOf('serve')} />
				</div>
			</Section>
			<Section title={t.seen}>
				<LotSightings sightings={history.sightings} />
				<div className="mt-3">
					<SightingForm nowLocal={nowLocal} values={valuesOf('see')} />
				</div>
			</Section>
			<Section title={t.state}>
				<LotMoves state={lot.state} log={history.log} values={valuesOf('move')} />
			</Section>
		</>
	)
}
