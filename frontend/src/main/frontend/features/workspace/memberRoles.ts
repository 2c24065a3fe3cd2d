export const memberRoles = ['READER', 'EDITOR', 'MANAGER'] as const;
