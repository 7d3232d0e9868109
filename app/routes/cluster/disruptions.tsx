import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { announceDisruption, endDisruption } from '#app/features/cancellation/announce-disruption.server.ts'
import { DisruptionForm, DisruptionPreview } from '#app/features/cancellation/components/disruption-form.tsx'
import { DisruptionList } from '#app/features/cancellation/components/disruption-list.tsx'
import { disruptionForm } from '#app/features/cancellation/disruption-form.ts'
import { disruptionText } from '#app/features/cancellation/disruption-text.ts'
import { readDisruptions } from '#app/features/cancellation/read-disruptions.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: disruptionText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const page = await readDisruptions(context.world, administrator, new URL(request.url).searchParams)
	return data(page, { headers: NO_STORE })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const fields = Object.fromEntries(await readFormData(request))
	if (typeof fields.lift === 'string' && /^\d{1,15}$/.test(fields.lift)) {
		await endDisruption(context.world, administrator, Number(fields.lift))
		throw redirect('/admin/disruptions', 303)
	}
	const parsed = disruptionForm.safeParse(fields)
	if (!parsed.success) return data({ problem: 'faulty' as const }, { status: 400, headers: NO_STORE })
	const { outcome } = await announceDisruption(context.world, administrator, parsed.data)
	switch (outcome) {
		case 'announced':
			throw redirect('/admin/disruptions', 303)
		case 'not-your-region':
		case 'may-not-write':
			return data({ problem: 'refused' as const }, { status: 403, headers: NO_STORE })
	}
}

export default function Disruptions() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(disruptionText)
	const problem = answer?.problem ?? page.fault
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{problem ? (
				<Notice tone="warn" className="mb-4">
					{t[problem]}
				</Notice>
			) : null}
			<div className="grid gap-4">
				<DisruptionForm fields={page.fields} regions={page.regions} />
				{page.reach ? <DisruptionPreview fields={page.fields} reach={page.reach} mayWrite={page.mayWrite} /> : null}
			</div>
			<Section title={t.list}>
				<DisruptionList rows={page.disruptions} mayWrite={page.mayWrite} />
			</Section>
		</>
	)
}
