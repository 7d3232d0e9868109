import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { ChangeAnswer, type Promised } from '#app/features/selling/components/in-the-way.tsx'
import { type QuotaAnswer, SharedQuotas } from '#app/features/selling/components/shared-quotas.tsx'
import { endOwnQuota, readSharedQuotas, saveSharedQuota } from '#app/features/selling/save-shared-quota.server.ts'
import { endQuotaForm, readSharedQuota } from '#app/features/selling/shared-quota-form.ts'
import { sharedQuotasText } from '#app/features/selling/shared-quotas-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sharedQuotasText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readSharedQuotas(officeOf(context.world, seller), seller)
}

const notTheirs = () => new Response(null, { status: 404 })

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const values = enteredValues(await request.formData())
	const ending = endQuotaForm.safeParse(values)
	if (ending.success) {
		if ((await endOwnQuota(office, seller, ending.data.id)) === 'not-found') throw notTheirs()
		throw redirect('/seller/quotas?ended=1', 303)
	}
	const reading = readSharedQuota(values)
	const refuse = (parts: Partial<QuotaAnswer & { promised: Promised | null }>, status: number) =>
		data({ values, faults: {}, promised: null, ...parts }, status)
	if (!reading.ok) return refuse({ faults: reading.faults }, 400)
	const result = await saveSharedQuota(office, seller, reading.value)
	switch (result.outcome) {
		case 'saved':
			throw redirect('/seller/quotas?saved=1', 303)
		case 'promised':
			return refuse({ promised: { least: result.least, inTheWay: result.inTheWay } }, 409)
		case 'not-found':
			throw notTheirs()
	}
}

export default function SellerQuotas() {
	const { quotas, listings } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(sharedQuotasText)
	return (
		<>
			<PageHead
				eyebrow={
					<a href="/seller/listings" className="text-hill hover:underline">
						← {t.back}
					</a>
				}
				title={t.title}
				lead={t.lead}
			/>
			{answer && !answer.promised ? <Notice tone="error" title={t.fix} className="mb-4" /> : null}
			<ChangeAnswer promised={answer?.promised ?? null} isSaved={!answer && query.has('saved')} words={t} />
			{!answer && query.has('ended') ? <Notice tone="success" title={t.ended} className="mb-4" /> : null}
			<SharedQuotas quotas={quotas} listings={listings} answer={answer} />
		</>
	)
}
