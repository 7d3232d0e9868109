import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readBulkForm } from '#app/features/bulk/bulk-form.ts'
import { bulkText } from '#app/features/bulk/bulk-text.ts'
import { changeMany } from '#app/features/bulk/change-many.server.ts'
import { BulkForm } from '#app/features/bulk/components/bulk-form.tsx'
import { BulkPreview, type BulkPreviewView } from '#app/features/bulk/components/bulk-preview.tsx'
import { textsOf } from '#app/features/listings/read-fields.ts'
import { readSellerListings } from '#app/features/selling/read-seller-pages.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: bulkText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	return { listings: await readSellerListings(office, manager) }
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	preview: BulkPreviewView | null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const values = textsOf(await readFormData(request))
	const reading = readBulkForm(values)
	const answer = (parts: Partial<Answer>, status: number) =>
		data({ values, faults: {}, preview: null, ...parts } as Answer, status)
	if (!reading.ok) return answer({ faults: reading.faults }, 400)
	const mark = values.intent === 'apply' ? (values.mark ?? '') : null
	const result = await changeMany(office, manager, reading, mark)
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/bulk?done=${result.count}`, 303)
		case 'preview':
			return answer({ preview: result }, result.isStale ? 409 : 200)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

const NOTHING: Answer = { values: {}, faults: {}, preview: null }

function Done({ count }: { count: string | null }) {
	const t = useText(bulkText)
	if (count === null || !/^\d{1,5}$/.test(count)) return null
	return <Notice tone="success" title={t.done(count)} className="mb-4" />
}

export default function SellerBulk() {
	const { listings } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(bulkText)
	const { values, faults, preview } = answer ?? NOTHING
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{Object.keys(faults).length > 0 ? <Notice tone="error" title={t.faultsTitle} className="mb-4" /> : null}
			{answer ? null : <Done count={query.get('done')} />}
			{preview ? <BulkPreview preview={preview} values={values} /> : null}
			<BulkForm listings={listings} values={values} faults={faults} />
		</>
	)
}
