import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireGateKeeper } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { closeCase } from '#app/features/gate/close-case.server.ts'
import { CaseList } from '#app/features/gate/components/case-list.tsx'
import { caseForm } from '#app/features/gate/device-form.ts'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { readCases } from '#app/features/gate/read-gate-office.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: gateOfficeText[language].cases, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const keeper = await requireGateKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	return { cases: await readCases(office, keeper) }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const keeper = await requireGateKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	const reading = readForm(caseForm, await request.formData())
	if (!reading.ok) throw new Response(null, { status: 400 })
	const { case: caseId, resolution, note } = reading.value
	const { outcome } = await closeCase(office, keeper, { caseId, resolution, note })
	switch (outcome) {
		case 'closed':
			throw redirect('/seller/check-in/cases')
		case 'not-found':
			return data({ problem: outcome }, 409)
	}
}

export default function GateCases() {
	const { cases } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(gateOfficeText)
	return (
		<>
			<PageHead title={t.cases} lead={t.casesLead} />
			{answer ? <Notice tone="warn" title={t.gone} className="mb-4" /> : null}
			{cases.length > 0 ? <CaseList cases={cases} /> : <EmptyState title={t.noCases}>{t.noCasesLead}</EmptyState>}
		</>
	)
}
