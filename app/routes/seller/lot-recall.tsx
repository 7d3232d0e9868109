import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { RecallAnswer } from '#app/features/tracing/components/recall-answer.tsx'
import { RecallPanel, RecallStart } from '#app/features/tracing/components/recall-panel.tsx'
import { doRecallDeed } from '#app/features/tracing/do-recall-deed.server.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readRecall, sellerParty } from '#app/features/tracing/read-recalls.server.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { idOf, readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: recallText[language].title, isPrivate: true }))

export async function loader({ request, params, context: { world } }: LoaderFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const page = await readRecall(office, sellerParty(seller), { id: idOf(params.id) })
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export async function action({ request, params, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const lotId = idOf(params.id)
	const result = await doRecallDeed(office, sellerParty(seller), { lotId, values })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/lots/${lotId}/recall`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return data({ ...result, values }, 409)
	}
}

export default function LotRecall() {
	const { lot, recall, reach } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(recallText)
	const lots = useText(lotsText)
	const language = useLanguage()
	const trail = [
		{ label: lots.title, href: '/seller/lots' },
		{ label: lot.lotCode, href: `/seller/lots/${lot.id}` },
	]
	return (
		<>
			<Breadcrumb trail={[...trail, { label: t.title }]} />
			<PageHead title={`${t.title}: ${inLanguage(lot.name, language)} ${lot.lotCode}`} lead={t.lead} />
			<RecallAnswer refusal={answer} />
			{recall ? (
				<RecallPanel
					recall={recall}
					hrefOf={({ id }) => `/seller/lots/${id}`}
					values={answer?.values ?? null}
					mayWrite
				/>
			) : null}
			{reach ? <RecallStart reach={reach} values={answer?.values ?? null} mayWrite /> : null}
		</>
	)
}
