/** Who sees which systems are connected. */
export const CONSOLE = ['admin', 'customer-service', 'sales-supervisor', 'auditor']

/** Who sees the files of partners; an auditor changes none. */
export const FILES = ['merchandiser', 'customer-service', 'sales-supervisor', 'auditor']
export const BRINGS_FILES = ['merchandiser', 'customer-service', 'sales-supervisor']
