import type { MetaFunction } from '@remix-run/node'
import { Outlet, useOutletContext } from '@remix-run/react'
import { OfficeFault } from '#app/ui/layout/office-fault.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useFault } from '#app/ui/layout/use-fault.ts'
import { faultText } from '#app/ui/text/fault-text.ts'

/** Of a page that could not be shown; each other page has its own. */
export const meta: MetaFunction = (args) => {
	const { status = 500 } = (args.error ?? {}) as { status?: number }
	return pageMeta(args, (language) => {
		const { byStatus, broken } = faultText[language]
		return { title: (byStatus[status] ?? broken).title, isPrivate: true }
	})
}

/** Between an office and its pages: what stops here leaves the office's menu standing. */
export default function OfficePages() {
	return <Outlet />
}

export function ErrorBoundary() {
	return <OfficeFault {...useFault()} home={useOutletContext<string>()} />
}
